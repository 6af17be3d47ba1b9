export type BallShape = 'circle' | 'square' | 'hexagon' | 'diamond' | 'cross';

/** How a ball looks: never told apart by colour alone. */
export interface Look {
  readonly colour: string;
  /** Colour of the two letters on `colour`, at least 4.5:1. */
  readonly ink: string;
  readonly shape: BallShape;
  readonly colourName: string;
}

/** Okabe–Ito (2008), which survives colour-blindness and washed-out projectors. */
const colours = [
  { colour: '#E69F00', ink: '#000000', colourName: 'orange' },
  { colour: '#56B4E9', ink: '#000000', colourName: 'sky' },
  { colour: '#009E73', ink: '#000000', colourName: 'green' },
  { colour: '#F0E442', ink: '#000000', colourName: 'yellow' },
  { colour: '#0072B2', ink: '#FFFFFF', colourName: 'blue' },
  { colour: '#D55E00', ink: '#000000', colourName: 'vermilion' },
  { colour: '#CC79A7', ink: '#000000', colourName: 'purple' },
  { colour: '#000000', ink: '#FFFFFF', colourName: 'black' },
] as const;

const shapes: readonly BallShape[] = ['circle', 'square', 'hexagon', 'diamond', 'cross'];

/** The look of a seat: eight colours, the shape changing after every eight players; 40 pairs, then they repeat. */
export function lookOf(seat: number): Look {
  const colour = colours[seat % colours.length] ?? colours[0];
  const shape = shapes[Math.floor(seat / colours.length) % shapes.length] ?? 'circle';
  return { ...colour, shape };
}

/**
 * Two letters for a ball: the initials of the first two words, or the first two letters of one word, in any script.
 * Letters and digits are preferred; a name without any gives its first sign.
 */
export function tagOf(nickname: string): string {
  const words = nickname
    .split(/[\s_\-–—.]+/u)
    .map((word) => graphemes(word).filter(isLetter))
    .filter((word) => word.length > 0);
  const [first, second] = words;
  if (first === undefined) return graphemes(nickname.trim())[0] ?? '?';
  if (second === undefined) return capital(first[0]) + (first[1] ?? '');
  return capital(first[0]) + capital(second[0]);
}

function graphemes(text: string): string[] {
  // Safari before 14.1 and Firefox before 125 have no Segmenter.
  if (typeof Intl.Segmenter !== 'function') return Array.from(text);
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (part) => part.segment);
}

function isLetter(grapheme: string): boolean {
  return /^[\p{L}\p{N}]/u.test(grapheme);
}

/** Upper case, unless that would make two letters of one (ß). */
function capital(grapheme = ''): string {
  const upper = grapheme.toUpperCase();
  return graphemes(upper).length === 1 ? upper : grapheme;
}

/** Corners at radius 1, clockwise from the top; sizes chosen so that all shapes look equally large. */
const corners: Record<Exclude<BallShape, 'circle'>, readonly (readonly [number, number])[]> = {
  square: regular(4, 1.24, Math.PI / 4),
  hexagon: regular(6, 1.1, Math.PI / 6),
  diamond: regular(4, 1.36, 0),
  cross: crossCorners(1.12, 0.6),
};

/** SVG path data of a ball's outline centred at 0,0: the same outline for SVG icons, 2-D canvases and PixiJS textures. */
export function shapePath(shape: BallShape, radius: number): string {
  if (shape === 'circle') {
    const r = round(radius);
    return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  }
  return `M${corners[shape].map(([x, y]) => `${round(x * radius)} ${round(y * radius)}`).join('L')}Z`;
}

function regular(count: number, radius: number, turn: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** A plus sign: arms as long as `arm`, half as wide as `half`. */
function crossCorners(arm: number, half: number): [number, number][] {
  return [
    [-half, -arm],
    [half, -arm],
    [half, -half],
    [arm, -half],
    [arm, half],
    [half, half],
    [half, arm],
    [-half, arm],
    [-half, half],
    [-arm, half],
    [-arm, -half],
    [-half, -half],
  ];
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000 + 0;
}
