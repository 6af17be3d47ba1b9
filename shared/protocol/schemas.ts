import * as z from 'zod/mini';
import { complaintOf } from '../lesson/complaint.ts';
import { lessonSchema } from '../lesson/schema.ts';
import { speeds } from '../room/commands.ts';
import { type Refusal, refuse } from '../room/refusals.ts';
import type { ClientToServer } from './messages.ts';

/** What an event of a client carries, once parsed. */
export type Request<Event extends keyof ClientToServer> = Parameters<ClientToServer[Event]>[0];

const count = z.int().check(z.nonnegative());
const text = (longest: number) => z.string().check(z.maxLength(longest));
const kind = <const Kind extends string>(name: Kind) => ({ kind: z.literal(name) });

const paceChange = z.discriminatedUnion('kind', [
  z.strictObject(kind('pause')),
  z.strictObject(kind('resume')),
  z.strictObject(kind('step')),
  z.strictObject(kind('skip')),
  z.strictObject({ ...kind('speed'), speed: z.literal(speeds) }),
]);

const rosterChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['remove', 'readmit']), seat: count }),
  z.strictObject({ ...kind('rename'), seat: count, nickname: text(200) }),
  z.strictObject({ ...kind('lock'), locked: z.boolean() }),
]);

/** What else a choice holds is written on the card: nobody sends an optimizer's settings. */
const choice = z.strictObject({
  learningRate: z.number().check(z.positive()),
  card: z.exactOptional(count),
  start: z.exactOptional(z.readonly(z.tuple([z.number(), z.number()]))),
});

const requests = {
  hello: z.strictObject({
    version: count,
    role: z.enum(['player', 'host', 'screen']),
    code: text(64),
    token: z.exactOptional(text(128)),
  }),
  open: z.strictObject({ version: count, lesson: lessonSchema }),
  join: z.strictObject({ nickname: text(200) }),
  predict: z.strictObject({ command: count, answer: z.number() }),
  change: z.strictObject({ command: count, learningRate: z.number() }),
  lock: z.strictObject({ command: count, choice }),
  clock: z.strictObject({ t0: z.number() }),
  mismatch: z.strictObject({ step: count, hash: z.int().check(z.gte(0), z.lte(0xffffffff)) }),
  advance: z.strictObject({ command: count, turn: count, again: z.exactOptional(z.boolean()) }),
  pace: z.strictObject({ command: count, change: paceChange }),
  roster: z.strictObject({ command: count, change: rosterChange }),
  close: z.strictObject({ command: count }),
} satisfies { readonly [Event in keyof ClientToServer]: z.ZodMiniType<Request<Event>> };

/** The names of all requests; anything else that a socket sends is nobody's business. */
export const requestNames = Object.keys(requests) as readonly (keyof ClientToServer)[];

/**
 * The payload of a request, parsed, or `bad-request` with where and what was expected. Nothing else of a payload may be
 * used. Unknown fields are refused, `__proto__` among them; numbers are finite.
 */
export function parseRequest<Event extends keyof ClientToServer>(
  event: Event,
  payload: unknown,
): Request<Event> | Refusal {
  const schema = requests[event] as z.ZodMiniType<Request<Event>>;
  const parsed = z.safeParse(schema, payload);
  if (parsed.success) return parsed.data;
  const { path, expected } = complaintOf(parsed.error);
  return refuse('bad-request', path || event, expected);
}
