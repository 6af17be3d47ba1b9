import { hasTransfer, isMoves, isRace, type Round, survivorHeats } from '../lesson/lesson.ts';
import { resolveRound } from '../lesson/resolve.ts';
import { moveMs } from './moving.ts';

/** Seconds of class that each part of a round takes. */
export interface ClassTime {
  readonly brief: number;
  readonly predict: number;
  readonly choose: number;
  readonly race: number;
  readonly reveal: number;
  readonly standings: number;
}

const [brief, reveal, standings, countdown] = [20, 60, 10, 3];
const [vote, firstChoice, laterChoice] = [30, 90, 30];

/** Nobody locks in early, nobody talks longer, the race runs at speed ×1. */
export function classTime(round: Round, index: number): ClassTime {
  const predict = round.predict ? (round.predictSeconds ?? vote) : 0;
  if (isMoves(round)) return { brief, predict, choose: moveMs(round) / 1000, race: 0, reveal, standings };
  if (!isRace(round)) return { brief, predict, choose: 0, race: 0, reveal, standings };
  const { chooseSeconds, steps, stepsPerSecond } = resolveRound(round);
  const heats = round.kind === 'survivor' ? survivorHeats : hasTransfer(round) ? 2 : 1;
  const first = chooseSeconds ?? (index === 0 ? firstChoice : laterChoice);
  const later = (heats - 1) * (chooseSeconds ?? laterChoice);
  const race = heats * (countdown + steps / stepsPerSecond);
  return { brief, predict, choose: first + later, race, reveal, standings };
}

export function totalOf(time: ClassTime): number {
  return Object.values(time).reduce((sum, seconds) => sum + seconds, 0);
}
