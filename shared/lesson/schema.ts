import * as z from 'zod/mini';
import { optimizers } from '../optimizers/index.ts';
import { optimizerOf } from '../race/choice.ts';
import { isInside } from '../surfaces/box.ts';
import { isOwnId } from '../surfaces/own/spec.ts';
import { type Complaint, complaintOf, complaintsOf } from './complaint.ts';
import { roundInHeat } from './heat.ts';
import type { Lesson, Round } from './lesson.ts';
import { isRace, raceKinds } from './lesson.ts';
import { surfacesIn } from './own/naming.ts';
import { surfacesSchema } from './own/schema.ts';
import { resolveRound } from './resolve.ts';
import { moveRounds } from './schema-moves.ts';
import {
  cardSchema,
  point,
  questionSchema,
  rateRange,
  startControl,
  surfaceIfKnown,
  surfaceName,
  text,
  told,
  whole,
} from './schema-parts.ts';
import { mismatchIn, translationsSchema } from './schema-translation.ts';

const quizRound = z.strictObject({ kind: z.literal('quiz'), ...told, predict: questionSchema });

const raceRound = z
  .strictObject({
    kind: z.enum(raceKinds),
    ...told,
    predict: z.exactOptional(questionSchema),
    surface: surfaceName,
    start: z.exactOptional(point),
    learningRates: z.exactOptional(rateRange),
    cards: z.exactOptional(z.readonly(z.array(cardSchema).check(z.minLength(2), z.maxLength(8)))),
    starts: z.exactOptional(startControl),
    unfair: z.exactOptional(text(200)),
    // Fewer positions than ten cannot settle; the rest bounds what one race may cost the server.
    steps: z.exactOptional(whole(10, 200)),
    stepsPerSecond: z.exactOptional(z.number().check(z.gte(1), z.lte(20))),
    goalFraction: z.exactOptional(z.number().check(z.positive(), z.lt(1))),
    par: z.exactOptional(whole(1, 1000)),
    transfer: z.exactOptional(z.strictObject({ surface: surfaceName, start: z.exactOptional(point) })),
    exampleBudget: z.exactOptional(whole(10, 10_000)),
    chooseSeconds: z.exactOptional(whole(5, 600)),
  })
  .check(
    z.superRefine((settings, context) => {
      const surface = surfaceIfKnown(settings.surface);
      if (!surface || context.issues.length > 0) return;
      for (const [i, card] of (settings.cards ?? []).entries()) {
        if (surface.fence && optimizers[optimizerOf(card.settings)].adaptive) {
          const message = 'descent or momentum, the only ones that fit a fence';
          context.addIssue({ code: 'custom', path: ['cards', i, 'settings', 'optimizer'], message });
        }
      }
      const [x, y] = settings.start ?? surface.race.start;
      const { xMin, xMax, yMin, yMax } = surface.domain;
      const complain = (message: string) => context.addIssue({ code: 'custom', path: ['start'], message });
      if (x < xMin || x > xMax || y < yMin || y > yMax) {
        complain(`x from ${xMin} to ${xMax} and y from ${yMin} to ${yMax}`);
      } else if (surface.best !== null && surface.value(x, y) <= resolveRound(settings).goal) {
        complain('a start outside the goal');
      }
      const second = roundInHeat(settings, 2);
      if (second === settings || !isRace(second) || !surfaceIfKnown(second.surface)) return;
      const { surface: other, start: from, goal } = resolveRound(second);
      if (!isInside(other.domain, ...from) || other.best === null || other.value(...from) <= goal) {
        context.addIssue({ code: 'custom', path: ['transfer'], message: 'a surface with a start outside its goal' });
      }
    }),
  );

/** Kinds are told apart first, so that what is wrong is said of the kind that was meant. */
const round = z.discriminatedUnion('kind', [raceRound, quizRound, ...moveRounds]);

/** Of a whole lesson; unknown fields are refused. */
export const lessonSchema = z
  .strictObject({
    schema: z.literal(1),
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a short id like first-descent')),
    title: text(60),
    goal: z.exactOptional(text(200)),
    rounds: z.readonly(z.array(round).check(z.minLength(1), z.maxLength(20))),
    translations: z.exactOptional(translationsSchema),
    surfaces: z.exactOptional(surfacesSchema),
  })
  .check(
    z.superRefine(({ surfaces = {}, rounds }, context) => {
      if (context.issues.length > 0) return;
      for (const [i, each] of rounds.entries()) {
        const missing = surfacesIn(each).find(
          (name) => typeof name === 'string' && isOwnId(name) && !(name in surfaces),
        );
        if (missing) context.addIssue({ code: 'custom', path: ['rounds', i], message: 'one of the lesson’s surfaces' });
      }
    }),
    z.superRefine((lesson, context) => {
      const mismatch = context.issues.length > 0 ? null : mismatchIn(lesson as Lesson);
      if (mismatch) context.addIssue({ code: 'custom', ...mismatch });
    }),
  );

/** What is wrong with a round that carries surfaces of its lesson's own; null: nothing. */
export function roundComplaint(given: Round): Complaint | null {
  const parsed = z.safeParse(round, given);
  return parsed.success ? null : complaintOf(parsed.error);
}

/** A lesson that came from outside, or what is wrong with it. */
export function parseLesson(lesson: unknown): { readonly lesson: Lesson } | Complaint {
  const parsed = z.safeParse(lessonSchema, lesson);
  return parsed.success ? { lesson: parsed.data } : complaintOf(parsed.error);
}

/** Everything that is wrong with a lesson that is being written; nothing where `parseLesson` takes it. */
export function lessonComplaints(lesson: unknown): readonly Complaint[] {
  const parsed = z.safeParse(lessonSchema, lesson);
  return parsed.success ? [] : complaintsOf(parsed.error);
}
