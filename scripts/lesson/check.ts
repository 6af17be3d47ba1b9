import { isRace, type Lesson, type Round } from '../../shared/lesson/lesson.ts';
import { carryingSurfaces } from '../../shared/lesson/own/carry.ts';
import { prepareLesson } from '../../shared/lesson/own/prepare-lesson.ts';
import { resolveRound } from '../../shared/lesson/resolve.ts';
import { parseLesson } from '../../shared/lesson/schema.ts';
import { type Fairness, fairness } from '../../shared/race/fairness.ts';
import { classTime, totalOf } from '../../shared/room/class-time.ts';

export interface Checked {
  readonly isFine: boolean;
  /** What is wrong and where; or the forecast, a line a round. */
  readonly lines: readonly string[];
}

/** As the server would: the form, then every surface and every round on it. */
export function checkLesson(text: string): Checked {
  const wrong = (line: string): Checked => ({ isFine: false, lines: [line] });
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    return wrong(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parseLesson(found);
  if (!('lesson' in parsed)) return wrong(`${parsed.path || 'the lesson'}: expected ${parsed.expected}`);
  const prepared = prepareLesson(parsed.lesson);
  if (!('lesson' in prepared)) return wrong(`${prepared.path}: ${prepared.expected}`);
  return { isFine: true, lines: forecast(carryingSurfaces(prepared.lesson)) };
}

function forecast({ title, rounds }: Lesson): readonly string[] {
  const seconds = rounds.map((round, i) => totalOf(classTime(round, i)));
  const minutes = Math.ceil(seconds.reduce((sum, each) => sum + each, 0) / 60);
  const head = `${title}: ${rounds.length} ${rounds.length === 1 ? 'round' : 'rounds'}, about ${minutes} minutes`;
  return [head, ...rounds.map((round, i) => `${i + 1}. ${round.title} (${round.kind}): ${seen(round)}`)];
}

const students = 30;

/** What thirty random choices come to, on the round's first card. */
function seen(round: Round): string {
  if (!isRace(round)) return 'no race';
  const { surface, start, steps, goal, learningRates, cards, starts } = resolveRound(round);
  if (starts || cards.length > 1 || learningRates.min === learningRates.max) return 'the choice is not only a rate';
  return sharesOf(fairness({ surface, start, steps }, goal, learningRates, cards[0]!.settings));
}

function sharesOf({ shares }: Fairness): string {
  const counts = Object.entries(shares)
    .map(([fate, share]) => [fate, Math.round(students * share)] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  return `of ${students} random choices ${counts.map(([fate, count]) => `${count} ${fate}`).join(', ')}`;
}
