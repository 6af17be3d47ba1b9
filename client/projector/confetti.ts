import type { Options } from 'canvas-confetti';

/** What throws it. */
export interface Cannon {
  (options: Options): unknown;
  reset(): void;
}

/** From when the podium is entered. The winner has risen by the first burst, and all is over by the end. */
const timesMs = { bursts: [1350, 1750], end: 4000 } as const;
/** Of the balls (design: VISUAL, Tokens), and the flag. */
const colors = ['#E69F00', '#56B4E9', '#009E73', '#F0E442', '#0072B2', '#D55E00', '#CC79A7', '#FFD400'];

/** No worker: the page's policy forbids those that are made on the spot. */
async function openCannon(canvas: HTMLCanvasElement): Promise<Cannon> {
  const { default: confetti } = await import('canvas-confetti');
  return confetti.create(canvas, { resize: true, useWorker: false });
}

/**
 * Confetti out of the winner's place, once, over everything and in nobody's way.
 *
 * @param isCalm the person has asked for less motion: nothing happens
 * @returns ends it early
 */
export function celebrate(
  canvas: Pick<HTMLCanvasElement, 'remove'>,
  winner: () => { readonly x: number; readonly y: number },
  isCalm: boolean,
  open: () => Promise<Cannon> = () => openCannon(canvas as HTMLCanvasElement),
): () => void {
  let cannon: Cannon | null = null;
  const timers: ReturnType<typeof setTimeout>[] = [];
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    for (const timer of timers) clearTimeout(timer);
    cannon?.reset();
    canvas.remove();
  };
  if (isCalm) {
    end();
    return end;
  }
  for (const atMs of timesMs.bursts) {
    timers.push(setTimeout(() => cannon?.(burstFrom(winner())), atMs));
  }
  timers.push(setTimeout(end, timesMs.end));
  open().then(
    (opened) => {
      cannon = opened;
    },
    // A class can do without it.
    () => end(),
  );
  return end;
}

/** @param origin in shares of the window */
function burstFrom(origin: { readonly x: number; readonly y: number }): Options {
  return { origin, colors, particleCount: 90, spread: 80, startVelocity: 42, gravity: 1.1, ticks: 120, scalar: 1.4 };
}
