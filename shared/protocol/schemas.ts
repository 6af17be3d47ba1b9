import * as z from 'zod/mini';
import { complaintOf } from '../lesson/complaint.ts';
import { types } from '../lesson/rounds/classify.ts';
import { lessonSchema } from '../lesson/schema.ts';
import { ghostIds } from '../race/ghost-ids.ts';
import { speeds } from '../room/commands.ts';
import { type Refusal, refuse } from '../room/refusals.ts';
import { charts, mapColours, mapViews, overlays, rankings } from '../room/shown.ts';
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
  z.strictObject({ ...kind('teams'), teams: count }),
  z.strictObject({ ...kind('team'), seat: count, team: count }),
]);

const point = z.readonly(z.tuple([z.number(), z.number()]));

const move = z.union([
  z.strictObject({ angle: z.number() }),
  z.strictObject({ type: z.enum(types) }),
  z.strictObject({ length: z.number() }),
  z.strictObject({ knob: z.literal([0, 1]), to: z.number() }),
  z.strictObject({ x: z.number() }),
]);

const shownChange = z.strictObject({
  ranking: z.exactOptional(z.enum(rankings)),
  names: z.exactOptional(z.boolean()),
  timer: z.exactOptional(z.boolean()),
  sound: z.exactOptional(z.boolean()),
  chart: z.exactOptional(z.nullable(z.enum(charts))),
  overlays: z.exactOptional(z.readonly(z.array(z.enum(overlays)).check(z.maxLength(overlays.length)))),
  ghosts: z.exactOptional(z.nullable(z.readonly(z.array(z.enum(ghostIds)).check(z.maxLength(ghostIds.length))))),
  colours: z.exactOptional(z.enum(mapColours)),
  view: z.exactOptional(z.enum(mapViews)),
  closeUp: z.exactOptional(z.boolean()),
});

/** What else a choice holds is written on the card: nobody sends an optimizer's settings. */
const choice = z.strictObject({
  learningRate: z.number().check(z.positive()),
  card: z.exactOptional(count),
  start: z.exactOptional(point),
});

const requests = {
  hello: z.strictObject({
    version: count,
    role: z.enum(['player', 'host', 'remote', 'screen']),
    code: text(64),
    token: z.exactOptional(text(128)),
  }),
  open: z.strictObject({ version: count, lesson: lessonSchema }),
  join: z.strictObject({ nickname: text(200) }),
  predict: z.strictObject({ command: count, answer: z.union([z.number(), point]) }),
  move: z.strictObject({ command: count, index: count, move }),
  change: z.strictObject({ command: count, learningRate: z.number() }),
  lock: z.strictObject({ command: count, choice }),
  clock: z.strictObject({ t0: z.number() }),
  mismatch: z.strictObject({ step: count, hash: z.int().check(z.gte(0), z.lte(0xffffffff)) }),
  advance: z.strictObject({ command: count, turn: count, again: z.exactOptional(z.boolean()) }),
  jump: z.strictObject({ command: count, turn: count, round: count }),
  time: z.strictObject({
    command: count,
    seconds: z.int().check(z.gte(5), z.lte(600)),
    seat: z.exactOptional(count),
  }),
  auto: z.strictObject({ command: count, auto: z.boolean() }),
  show: z.strictObject({ command: count, change: shownChange }),
  pace: z.strictObject({ command: count, change: paceChange }),
  roster: z.strictObject({ command: count, change: rosterChange }),
  lesson: z.strictObject({ command: count, lesson: lessonSchema }),
  offer: z.strictObject({}),
  claim: z.strictObject({ version: count, code: text(64), secret: text(128) }),
  confirm: z.strictObject({ digits: text(2), mine: z.boolean(), takeBack: z.exactOptional(text(32)) }),
  control: z.strictObject({ command: count, give: z.exactOptional(z.boolean()) }),
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
