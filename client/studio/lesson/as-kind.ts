import {
  type Card,
  isRace,
  type Lesson,
  type RateRange,
  type Round,
  type TranslatedRound,
} from '../../../shared/lesson/lesson.ts';
import { surfacesIn } from '../../../shared/lesson/own/naming.ts';
import type { Question } from '../../../shared/lesson/question.ts';
import type { SurfaceName } from '../../../shared/surfaces/own/spec.ts';
import type { RaceDefaults, Surface } from '../../../shared/surfaces/surface.ts';
import { rounds as roundWords, questions as words } from '../../text/en/studio/rounds.ts';
import { wordOf } from '../fresh.ts';

/** A question to begin with. */
export function freshQuestion(): Question {
  return { kind: 'choice', text: words.freshText, options: words.freshOptions, right: 0 };
}

/** The same round as one of another kind: what both kinds have is kept. */
export function asKind(
  round: Round,
  kind: Round['kind'],
  surfaceOf: (name: SurfaceName) => Surface | undefined,
): Round {
  if (round.kind === kind) return round;
  const { title, question, why, notes, predict, predictSeconds } = round;
  const told = {
    ...{ title, question, why },
    ...(notes && { notes }),
    ...(predictSeconds !== undefined && { predictSeconds }),
  };
  const asked = { ...told, ...(predict && { predict }) };
  const surface = surfacesIn(round)[0] ?? 'seed-bowl';
  const known = surfaceOf(surface);
  switch (kind) {
    case 'quiz':
      return { kind, ...told, predict: predict ?? freshQuestion() };
    case 'arrow':
      return { kind, ...asked, targets: [{ surface, at: known?.race.start ?? [1, 1] }] };
    case 'classify':
      return { kind, ...asked, surface, points: stationaryOf(known) };
    case 'golf':
      return { kind, ...asked, surface, strokes: 5, lengths: lengthsOf(known) };
    case 'one-knob':
      return { kind, ...asked, surface, strokes: 10 };
    case 'fog':
      return { kind, ...asked, surface, probes: 6 };
    default:
      return isRace(round) ? { ...round, kind } : { kind, ...asked, surface };
  }
}

/** The same round on another surface. Points to name are those of the surface. */
export function onSurface(round: Round, surface: string, known: Surface | undefined): Round {
  if (round.kind === 'classify' && known) return { ...round, surface, points: stationaryOf(known) };
  return { ...round, surface } as Round;
}

/** To about two digits less than they are known. */
export function stationaryOf(surface: Surface | undefined): (readonly [number, number])[] {
  const points = surface?.stationaryPoints.slice(0, 12).map(({ point }) => point) ?? [];
  return points.map(([x, y]) => [Number(x.toPrecision(5)), Number(y.toPrecision(5))] as const);
}

function lengthsOf(surface: Surface | undefined): RateRange {
  const rates = surface?.race.learningRates ?? { min: 0.01, max: 1, initial: 0.1 };
  return { min: rates.min, max: rates.max, initial: rates.initial };
}

/** Two cards to begin with. */
export function freshCards({ learningRates }: Partial<RaceDefaults>): readonly Card[] {
  return [freshCard(1, {}, learningRates), freshCard(2, { optimizer: 'momentum' }, learningRates)];
}

export function freshCard(
  number: number,
  settings: Card['settings'] = {},
  learningRates: RateRange = { min: 0.01, max: 1, initial: 0.1 },
): Card {
  return { name: roundWords.card(number), settings, learningRates };
}

/** Translations of a round that has changed: a question has as many options as the one that it translates. */
export function settled(lesson: Lesson, index: number): Lesson {
  const { translations } = lesson;
  const round = lesson.rounds[index];
  if (!translations || !round) return lesson;
  const each = Object.entries(translations).map(([code, translation]) => {
    const rounds = translation.rounds.map((said, i) => (i === index ? fitted(said, round) : said));
    return [code, { ...translation, rounds }] as const;
  });
  return { ...lesson, translations: Object.fromEntries(each) };
}

function fitted({ predict, cards, notes, ...said }: TranslatedRound, round: Round): TranslatedRound {
  const asked = round.predict;
  const dealt = 'cards' in round ? round.cards : undefined;
  return {
    ...said,
    ...(notes && round.notes && { notes }),
    ...(predict && asked && { predict: fittedQuestion(predict, asked) }),
    ...(cards && dealt && { cards: dealt.map(({ name }, i) => cards[i] ?? name) }),
  };
}

function fittedQuestion(
  { options, ...predict }: NonNullable<TranslatedRound['predict']>,
  asked: Question,
): NonNullable<TranslatedRound['predict']> {
  if (asked.kind !== 'choice' || !options) return predict;
  return { ...predict, options: asked.options.map((option, i) => options[i] ?? option) };
}

/** The lesson under another title, and the id that goes with it. */
export function retitled(lesson: Lesson, title: string): Lesson {
  return { ...lesson, title, id: wordOf(title, 64, 'my-lesson') };
}
