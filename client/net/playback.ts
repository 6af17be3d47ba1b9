import { effect } from '@preact/signals';
import { type RaceSettings, resolveRound } from '../../shared/lesson/resolve.ts';
import { startRound } from '../../shared/lesson/start.ts';
import type { Beat, PositionsMessage, RaceMessage } from '../../shared/protocol/messages.ts';
import { changeRates, hashAt, type Race, stepTo } from '../../shared/race/race.ts';
import { progressAt } from '../../shared/room/pace.ts';
import { createRanks } from './ranks.ts';
import type { Session } from './session.ts';

/** Screens show this much behind the room's time, so that a beat, a pause and a slow phone are there in time. */
export const playbackMs = 200;

/**
 * The present race of a session, stepped on this screen from its causes and shown on the room's clock. `progress` looks
 * at the clock: call it once a frame. `step`, `hash` and `ranks` are of the step that it answered.
 */
export interface Playback {
  /**
   * Null when there is no race. Rows are computed a little ahead of what is shown. Another object means that what was
   * drawn is of no more use: another race, or this one folded again.
   */
  readonly race: Race | null;
  readonly settings: RaceSettings | null;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
  /** Steps shown now, with the fraction of the next one; its rows are computed, the next one's too. 0 without a race. */
  progress(): number;
  /** The last whole step shown. */
  step(): number;
  /** `hashAt` of the step shown; 0 without a race. */
  hash(): number;
  /** Ball indices by rank at the step shown: settled by when, then by loss, then flown. */
  ranks(): readonly number[];
  /** Listens no more to the session. */
  stop(): void;
}

/** One fold of one race. */
interface Fold {
  readonly key: string;
  readonly settings: RaceSettings;
  readonly race: Race;
  readonly ranks: (step: number) => readonly number[];
}

/** Which race it is; the pace only says when it is shown, and choices may be changed while it runs. */
const keyOf = ({ pace: _, choices: __, ...made }: RaceMessage): string => JSON.stringify(made);

function foldOf(causes: RaceMessage): Fold {
  const settings = resolveRound(causes.round);
  return foldOn(keyOf(causes), settings, startRound(causes));
}

function foldOn(key: string, settings: RaceSettings, race: Race): Fold {
  return { key, settings, race, ranks: createRanks(race, settings.goal) };
}

/** Puts the server's row in place of our own; true when they differed. */
function writeRow(
  { setup, count, xs, ys, losses }: Race,
  step: number,
  rowXs: readonly number[],
  rowYs: readonly number[],
): boolean {
  let differed = false;
  for (let ball = 0; ball < count; ball++) {
    const at = step * count + ball;
    const x = rowXs[ball]!;
    const y = rowYs[ball]!;
    if (xs[at] === x && ys[at] === y) continue;
    differed = true;
    xs[at] = x;
    ys[at] = y;
    losses[at] = setup.surface.value(x, y);
  }
  return differed;
}

export function createPlayback(session: Session): Playback {
  let fold: Fold | null = null;
  let shown = 0;
  let hashed: { race: Race; step: number; hash: number } | null = null;
  let asking = false;

  function take(causes: RaceMessage | null): void {
    if (causes === null) fold = null;
    else if (fold?.key !== keyOf(causes) || !changeRates(fold.race, causes.choices)) {
      fold = foldOf(causes);
      shown = 0;
    }
  }

  /** The row of a beat is computed at once, even ahead of what is shown: what differs is mended before it is seen. */
  async function compare({ step, hash }: Beat): Promise<void> {
    if (fold === null || asking || step > fold.race.setup.steps) return;
    stepTo(fold.race, step);
    const own = hashAt(fold.race, step);
    if (own === hash) return;
    const { key } = fold;
    asking = true;
    const causes = await session.mismatch(step, own);
    asking = false;
    // Positions that came meanwhile are the server's word; folding again would undo them.
    if (causes !== null && fold?.key === key && session.positions.peek() === null) fold = foldOf(causes);
  }

  function override({ fromStep, xs, ys }: PositionsMessage): void {
    if (fold === null) return;
    const { key, settings, race } = fold;
    const untilStep = Math.min(fromStep + xs.length - 1, settings.steps);
    stepTo(race, untilStep);
    let seenDiffered = false;
    for (let step = fromStep; step <= untilStep; step++) {
      const differed = writeRow(race, step, xs[step - fromStep]!, ys[step - fromStep]!);
      if (differed && step <= shown + 1) seenDiffered = true;
    }
    if (seenDiffered) fold = foldOn(key, settings, { ...race });
  }

  const endings = [
    effect(() => take(session.causes.value)),
    effect(() => {
      const beat = session.beat.value;
      if (beat !== null) void compare(beat);
    }),
    effect(() => {
      const positions = session.positions.value;
      if (positions !== null) override(positions);
    }),
  ];

  function progress(): number {
    const pace = session.causes.peek()?.pace;
    if (fold === null || pace === undefined) return 0;
    const { race } = fold;
    const { steps } = race.setup;
    const due = progressAt(pace, session.serverNowMs() - playbackMs, steps);
    shown = Math.floor(due);
    // The row after it too: what is drawn between two steps is the chord.
    stepTo(race, Math.min(shown + 1, steps));
    return due;
  }

  return {
    get race() {
      return fold?.race ?? null;
    },
    get settings() {
      return fold?.settings ?? null;
    },
    get seats() {
      return session.causes.peek()?.seats ?? [];
    },
    progress,
    step: () => (fold === null ? 0 : shown),
    hash() {
      if (fold === null) return 0;
      const { race } = fold;
      if (hashed?.race !== race || hashed.step !== shown) {
        stepTo(race, shown);
        hashed = { race, step: shown, hash: hashAt(race, shown) };
      }
      return hashed.hash;
    },
    ranks() {
      if (fold === null) return [];
      stepTo(fold.race, shown);
      return fold.ranks(shown);
    },
    stop() {
      for (const end of endings) end();
    },
  };
}
