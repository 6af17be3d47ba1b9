import { randomMove } from '../../shared/lesson/at-random.ts';
import { cardOf } from '../../shared/lesson/choosing.ts';
import { roundInHeat } from '../../shared/lesson/heat.ts';
import { isRace, type Lesson, type RaceRound, type Round } from '../../shared/lesson/lesson.ts';
import { resolveRound } from '../../shared/lesson/resolve.ts';
import { stream } from '../../shared/math/random.ts';
import type { PlayerView, StageView } from '../../shared/protocol/messages.ts';
import { classTime, totalOf } from '../../shared/room/class-time.ts';
import { Bot } from '../bot.ts';
import { histogram } from './histogram.ts';
import { Instructor } from './instructor.ts';
import type { Rehearsal, RehearsedMoves, RehearsedPrediction, RehearsedRace, RehearsedRound } from './rehearsal.ts';

export interface Cast {
  readonly players: number;
  readonly seed: number;
}

/** Plays a whole lesson with bots against the server at `url`, as fast as it goes. */
export async function rehearse(url: string, lesson: Lesson, { players, seed }: Cast): Promise<Rehearsal> {
  const instructor = await Instructor.open(url, lesson);
  const bots = Array.from({ length: players }, (_, index) => {
    const random = stream(seed, 0, 'bot', index);
    return new Bot({ url, code: instructor.code, nickname: `Bot ${index + 1}`, random });
  });
  try {
    const rounds = await playedBy(instructor, bots, lesson);
    const seconds = rounds.reduce((sum, { time }) => sum + totalOf(time), 0);
    return { lesson: lesson.id, title: lesson.title, players, seconds, rounds };
  } finally {
    for (const bot of bots) bot.close();
    instructor.close();
  }
}

async function playedBy(instructor: Instructor, bots: readonly Bot[], lesson: Lesson): Promise<RehearsedRound[]> {
  const everyone = (done: (bot: Bot) => boolean) => Promise.all(bots.map((bot) => bot.when(done)));
  const rounds: RehearsedRound[] = [];
  await everyone(({ seat }) => seat !== null);
  while (instructor.view.phase !== 'podium') {
    const { phase, roundIndex, heat, turn } = instructor.view;
    if (phase === 'predict') {
      await everyone(
        ({ view }) => view?.roundIndex !== roundIndex || view.phase !== 'predict' || view.you?.answer !== null,
      );
      const votes = lesson.rounds.slice(0, roundIndex! + 1).filter(({ predict }) => predict).length;
      await everyone(({ predicted }) => predicted.length >= votes);
    }
    if (phase === 'choose') {
      await everyone(({ acked }) => acked.some((each) => each.round === roundIndex && each.heat === heat));
    }
    if (phase === 'move') {
      // With any dice: what counts is whether there is a move at all.
      // A bot that has not yet heard of this turn has its moves before it.
      const hasMoved = (view: PlayerView) => randomMove(() => 0, view.round, view.you!.moves) === null;
      await everyone(({ view }) => view !== null && (view.turn > turn || (view.turn === turn && hasMoved(view))));
    }
    if (phase === 'reveal') {
      const now = seen(instructor.view, lesson.rounds[roundIndex!]!, roundIndex!);
      const before = heat > 1 ? rounds[roundIndex!] : undefined;
      rounds[roundIndex!] = before ? { ...now, races: [...before.races, ...now.races] } : now;
    }
    await instructor.advance();
  }
  return rounds;
}

/** What the projector shows of a round at its reveal. */
function seen({ tallies, results, played, heat }: StageView, round: Round, index: number): RehearsedRound {
  const raced = roundInHeat(round, heat);
  return {
    title: round.title,
    kind: round.kind,
    time: classTime(round, index),
    prediction: round.predict ? predictionOf(round.predict, tallies) : null,
    races: results && isRace(raced) ? [raceOf(raced, results)] : [],
    moves: played && movesOf(played),
  };
}

function predictionOf(question: NonNullable<Round['predict']>, tallies: StageView['tallies']): RehearsedPrediction {
  const answers = tallies.find(({ vote }) => vote === 1)?.answers ?? [];
  return { text: question.text, answered: answers.length, bars: histogram(question, answers) };
}

function movesOf(played: NonNullable<StageView['played']>): RehearsedMoves {
  const points = played.map((each) => each.points);
  const sum = points.reduce((all, each) => all + each, 0);
  return { players: points.length, best: Math.max(0, ...points), mean: points.length === 0 ? 0 : sum / points.length };
}

function raceOf(round: RaceRound, results: NonNullable<StageView['results']>): RehearsedRace {
  const fates: Record<string, number> = {};
  for (const { verdict } of results) fates[verdict.fate] = (fates[verdict.fate] ?? 0) + 1;
  // In order of place: of those with most points the first.
  const best = results.reduce<(typeof results)[number] | null>(
    (sofar, each) => (sofar && sofar.points >= each.points ? sofar : each),
    null,
  );
  return {
    fates,
    settled: (fates.converged ?? 0) + (fates.fenced ?? 0),
    best: best ? { label: labelOf(round, best.choice), step: best.verdict.step, points: best.points } : null,
  };
}

function labelOf(round: RaceRound, choice: Parameters<typeof cardOf>[1]): string {
  const settings = resolveRound(round);
  const card = settings.cards[cardOf(settings, choice)]?.name;
  const start = choice.start?.map((each) => Number(each.toPrecision(3))).join(', ');
  return [...(card ? [card] : []), `η = ${choice.learningRate}`, ...(start ? [`from (${start})`] : [])].join(', ');
}
