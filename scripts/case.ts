import type { Box } from '../shared/surfaces/surface.ts';
import { optimizerOf, type SurfaceObject, scheduleOf, surfaceOf, type TorchObject } from './reference.ts';
import type { Theta } from './stepper.ts';

/** One case of the reference schema (test/golden/README.md), with what a fate needs besides. */
export interface Case {
  readonly surface: SurfaceObject;
  readonly optimizer: TorchObject & { readonly lr: number };
  readonly schedule: TorchObject | null;
  readonly start: Theta;
  readonly steps: number;
  /** Places in the data; step k uses batches[k mod n]. */
  readonly batches: readonly (readonly number[])[] | null;
  readonly domain: Box | null;
  /** f of the goal level. */
  readonly goalFraction: number;
}

const mostSteps = 1_000_000;
const usualGoalFraction = 0.01;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one));
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`expected ${what}`);
}

function readSurface(given: unknown, dims: number): SurfaceObject {
  must(isFields(given), 'a surface');
  const { expr, model, vars, data } = given;
  must(typeof expr === 'string' || typeof model === 'string', 'surface.expr or surface.model to be a text');
  must(
    vars === undefined || (Array.isArray(vars) && vars.every((name) => typeof name === 'string')),
    'surface.vars to be names',
  );
  if (typeof expr !== 'string') {
    must(isFields(data) && isNumbers(data.x) && isNumbers(data.y), 'surface.data.x and surface.data.y to be numbers');
  }
  const variables = typeof expr === 'string' ? (vars?.length ?? 2) : 2;
  must(dims === variables, `start to have ${variables === 1 ? 'one number' : `${variables} numbers`}, one a variable`);
  return given as SurfaceObject;
}

function readTorch(given: unknown, what: string): TorchObject {
  must(isFields(given) && typeof given.type === 'string', `${what}.type to be a name of PyTorch`);
  return given as TorchObject;
}

/** As in the references, a range for each variable, or as the product has it. */
function readDomain(given: unknown, dims: number): Box | null {
  if (given === undefined || given === null) return null;
  const { xMin, xMax, yMin = 0, yMax = 0 } = isFields(given) ? given : ({} as Fields);
  const listed = Array.isArray(given) && given.length === dims && given.every(isNumbers) ? given.flat() : null;
  const sides = listed ?? [xMin, xMax, yMin, yMax];
  must(isNumbers(sides), 'domain to be [[low, high], …], one pair a variable, or {xMin, xMax, yMin, yMax}');
  const [left, right, bottom = 0, top = 0] = sides as [number, number, number?, number?];
  must(left < right && (dims === 1 ? bottom <= top : bottom < top), 'each low of the domain below its high');
  return { xMin: left, xMax: right, yMin: bottom, yMax: top };
}

function readBatches(given: unknown, { model, data }: SurfaceObject): Case['batches'] {
  if (given === undefined || given === null) return null;
  must(Array.isArray(given) && given.length > 0 && given.every(isNumbers), 'batches to be lists of places in the data');
  must(model !== undefined && data !== undefined, 'batches only with surface.model');
  const isPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < data.x.length;
  const batches = given as readonly (readonly number[])[];
  must(
    batches.every((batch) => batch.length > 0 && batch.every(isPlace)),
    `batches to have places from 0 to ${data.x.length - 1}`,
  );
  return batches;
}

/**
 * The case that a text holds.
 *
 * @throws Error with a sentence for anything that is not one: also for an unknown optimizer or schedule, an argument that
 *   they do not have, and a formula that is not one
 */
export function readCase(text: string): Case {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  must(isFields(given), 'a case, {"surface", "optimizer", "start", "steps", …}');
  const { start, steps, goalFraction = usualGoalFraction } = given;
  must(isNumbers(start) && (start.length === 1 || start.length === 2), 'start to be one or two numbers');
  const isCount = typeof steps === 'number' && Number.isInteger(steps) && steps >= 0 && steps <= mostSteps;
  must(isCount, `steps to be a whole number up to ${mostSteps}`);
  must(
    typeof goalFraction === 'number' && goalFraction > 0 && goalFraction < 1,
    'goalFraction to be between 0 and 1, neither of them',
  );
  const surface = readSurface(given.surface, start.length);
  const optimizer = readTorch(given.optimizer, 'optimizer');
  must(typeof optimizer.lr === 'number', 'optimizer.lr to be a number');
  const hasSchedule = given.schedule !== undefined && given.schedule !== null;
  const schedule = hasSchedule ? readTorch(given.schedule, 'schedule') : null;
  optimizerOf(optimizer);
  scheduleOf(schedule);
  surfaceOf(surface);
  return {
    surface,
    optimizer: optimizer as Case['optimizer'],
    schedule,
    start,
    steps,
    batches: readBatches(given.batches, surface),
    domain: readDomain(given.domain, start.length),
    goalFraction,
  };
}
