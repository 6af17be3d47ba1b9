export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours of the drawn map, light or night (design: VISUAL, Tokens). */
export interface Palette {
  /** Low to high, monotone in lightness, dark valley. */
  readonly stops: readonly Rgb[];
  readonly line: Rgb;
  readonly lineAlpha: number;
  /** Lines on bands so dark that `line` would not show there; null: `line` shows on all. */
  readonly lineOnDark: Rgb | null;
  /** Laid over the surroundings of the domain. */
  readonly veil: Rgb;
  readonly veilAlpha: number;
  /** Ink of frames and outlines. */
  readonly ink: string;
  readonly text: string;
  /** Second text. */
  readonly soft: string;
  readonly halo: string;
  readonly kerb: string;
  /** Casing under a trail. */
  readonly casing: string;
  /** Around the casing of a bold trail, or none. */
  readonly trailEdge: string | null;
  /** Casing of the trails of the field, or none. */
  readonly fieldCasing: string | null;
  /** Alpha of the older chords of the field. */
  readonly fieldAlpha: number;
  /** Hairlines from a mark to its true point. */
  readonly hairline: string;
}

export const light: Palette = {
  stops: stops('134b70 1d6a8c 2f88a0 54a3ab 7dbbb4 a3cfbd c4dfc9 deebd8 f0f5e8 fbfdf7'),
  line: [10, 34, 48],
  lineAlpha: 0.62,
  lineOnDark: null,
  veil: [255, 255, 255],
  veilAlpha: 0.46,
  ink: '#0F1A24',
  text: '#0F1A24',
  soft: '#44525C',
  halo: '#FFFFFF',
  kerb: '#C8102E',
  casing: '#FFFFFF',
  trailEdge: '#000000',
  fieldCasing: null,
  fieldAlpha: 0.6,
  hairline: '#0F1A24',
};

export const night: Palette = {
  stops: stops('041a2c 072639 0b3346 114252 19505e 245f69 326f75 437f81 57908e 6ea29c'),
  line: [205, 235, 228],
  lineAlpha: 0.5,
  lineOnDark: null,
  veil: [9, 14, 20],
  veilAlpha: 0.5,
  ink: '#0F1A24',
  text: '#F3F7F5',
  soft: '#B4C1C8',
  halo: '#08131C',
  kerb: '#E0243F',
  // Opaque with an edge, as by day: black and orange trails stand out from every band.
  casing: '#FFFFFF',
  trailEdge: '#000000',
  fieldCasing: 'rgba(255, 255, 255, 0.55)',
  fieldAlpha: 0.45,
  hairline: '#F3F7F5',
};

/** The flat colour of each of `count` bands, low to high, spread over the ramp or over its darkest `share`. */
export function bandColours(palette: Palette, count: number, share = 1): Rgb[] {
  const { stops } = palette;
  return Array.from({ length: count }, (_, band) => {
    const position = count === 1 ? 0 : (band / (count - 1)) * (stops.length - 1) * share;
    const index = Math.min(stops.length - 2, Math.floor(position));
    return mix(stops[index]!, stops[index + 1]!, position - index);
  });
}

/** Colour of a line on a ground of this colour. */
export function lineOn({ line, lineOnDark }: Palette, ground: Rgb): Rgb {
  return lineOnDark !== null && luminance(ground) < darkGround ? lineOnDark : line;
}

/** Where white and black stand out equally: 1.05 / (L + 0.05) = (L + 0.05) / 0.05. */
const darkGround = 0.179;

/** Relative luminance of WCAG 2, from 0 for black to 1 for white. */
export function luminance([red, green, blue]: Rgb): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** `share` of `over` laid on `under`. */
export function mix(under: Rgb, over: Rgb, share: number): Rgb {
  return [
    under[0] + (over[0] - under[0]) * share,
    under[1] + (over[1] - under[1]) * share,
    under[2] + (over[2] - under[2]) * share,
  ];
}

/** Colours written as `134b70 1d6a8c …`. */
export function stops(hex: string): Rgb[] {
  return hex.split(' ').map(colourOf);
}

/** A colour written as `134b70` or `#134B70`. */
export function colourOf(hex: string): Rgb {
  const value = Number.parseInt(hex.replace('#', ''), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
