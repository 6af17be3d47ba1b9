import * as z from 'zod/mini';
import { raceable, surfaceById } from '../surfaces/index.ts';
import { type Complaint, complaintOf } from './complaint.ts';
import type { Lesson } from './lesson.ts';
import { resolveRound } from './resolve.ts';

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const coordinate = z.number();
const positive = z.number().check(z.positive());

const round = z
  .strictObject({
    kind: z.literal('goldilocks'),
    title: text(60),
    question: text(200),
    why: text(300),
    surface: z.string().check(
      z.maxLength(40),
      z.refine((id) => raceable.some((surface) => surface.id === id), raceable.map(({ id }) => id).join(' or ')),
    ),
    start: z.exactOptional(z.readonly(z.tuple([coordinate, coordinate]))),
    learningRates: z.exactOptional(
      z
        .strictObject({ min: positive, max: positive, initial: positive })
        .check(
          z.refine(({ min, max, initial }) => min < max && min <= initial && initial <= max, 'min ≤ initial ≤ max'),
        ),
    ),
    // Fewer positions than ten cannot settle; the rest bounds what one race may cost the server.
    steps: z.exactOptional(whole(10, 200)),
    stepsPerSecond: z.exactOptional(z.number().check(z.gte(1), z.lte(20))),
    goalFraction: z.exactOptional(z.number().check(z.positive(), z.lt(1))),
    par: z.exactOptional(whole(1, 200)),
    chooseSeconds: z.exactOptional(whole(5, 600)),
  })
  .check(
    z.superRefine((settings, context) => {
      const surface = surfaceById(settings.surface);
      if (!surface || context.issues.length > 0) return;
      const [x, y] = settings.start ?? surface.race.start;
      const { xMin, xMax, yMin, yMax } = surface.domain;
      const complain = (message: string) => context.addIssue({ code: 'custom', path: ['start'], message });
      if (x < xMin || x > xMax || y < yMin || y > yMax) {
        complain(`x from ${xMin} to ${xMax} and y from ${yMin} to ${yMax}`);
      } else if (surface.best !== null && surface.value(x, y) <= resolveRound(settings).goal) {
        complain('a start outside the goal');
      }
    }),
  );

/** Of a whole lesson; unknown fields are refused. */
export const lessonSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a short id like first-descent')),
  title: text(60),
  rounds: z.readonly(z.array(round).check(z.minLength(1), z.maxLength(20))),
});

/** A lesson that came from outside, or what is wrong with it. */
export function parseLesson(lesson: unknown): { readonly lesson: Lesson } | Complaint {
  const parsed = z.safeParse(lessonSchema, lesson);
  return parsed.success ? { lesson: parsed.data } : complaintOf(parsed.error);
}
