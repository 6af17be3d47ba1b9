import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readCase } from '../../scripts/case.ts';
import { fateOf } from '../../scripts/case-race.ts';
import { walk } from '../../scripts/walk.ts';
import { cases, expectNear, type Trajectory } from '../golden/golden.ts';

const root = `${import.meta.dirname}/../..`;
/** Starting npm twice over takes its time where other tests keep the machine busy. */
const timeout = 60_000;

interface Answer {
  readonly theta: readonly (readonly (number | string)[])[];
  readonly loss: readonly (number | string)[];
  readonly lr: readonly number[];
  readonly fate: string | null;
}

/** The command as anybody types it. */
function trace(input: string) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'trace'], {
    cwd: root,
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, stdout, stderr };
}

function answerTo(input: object): Answer {
  const { status, stdout, stderr } = trace(JSON.stringify(input));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Answer;
}

function expectAsRecorded(run: Trajectory, { theta, loss, lr }: Answer | ReturnType<typeof walk>, steps: number): void {
  expect([theta.length, loss.length, lr.length], run.id).toEqual([steps + 1, steps + 1, steps]);
  run.at.forEach((step, row) => {
    const where = `${run.id} step ${step}`;
    expectNear(Number(loss[step]), run.loss[row]!, 100 * run.tol, `${where} loss`);
    run.theta[row]!.forEach((want, i) => {
      expectNear(Number(theta[step]![i]), want, run.tol, `${where} θ${i}`);
    });
    const rate = run.lr?.[row];
    if (typeof rate === 'number' && step < steps) expectNear(lr[step]!, rate, run.tol, `${where} rate`);
  });
}

const bowl = {
  surface: { expr: 'x^2 + 3*y^2', vars: ['x', 'y'] },
  optimizer: { type: 'SGD', lr: 0.25 },
  start: [-2.7, 0.9],
  steps: 40,
};

test.each([
  ['a smooth surface', cases('traj-smooth')[20]!],
  ['one variable', cases('traj-oned')[0]!],
  ['mini-batches', cases('traj-minibatch')[2]!],
  ['a schedule', cases('traj-schedule').find(({ schedule }) => schedule?.type === 'OneCycleLR')!],
])('the command walks a reference case with %s', { timeout }, (_, run) => {
  const steps = run.comparableSteps;
  const answer = answerTo({ ...run, steps });
  expectAsRecorded(run, answer, steps);
  expect(answer.fate).toBe(null);
});

test('the command never stops a ball: numbers that are none are spelled, and the fate is that of the race', {
  timeout,
}, () => {
  const surface = { expr: '(1 - x)^2 + 100*(y - x^2)^2' };
  const run = { ...bowl, surface, optimizer: { type: 'SGD', lr: 0.01 }, steps: 30, domain: { ...square(3) } };
  const { theta, loss, lr, fate } = answerTo(run);
  expect([theta.length, loss.length, lr.length, fate]).toEqual([31, 31, 30, 'diverged']);
  const spelled = [...theta.flat(), ...loss].filter((one) => typeof one === 'string');
  expect(new Set(spelled)).toEqual(new Set(['NaN', 'Infinity', '-Infinity']));
  expect(theta[30]).toEqual(['NaN', 'NaN']);
});

test.each([
  ['not JSON', '{'],
  ['nothing at all', ''],
  ['an unknown optimizer', JSON.stringify({ ...bowl, optimizer: { type: 'Lion', lr: 1 } })],
  ['a formula that is none', JSON.stringify({ ...bowl, surface: { expr: 'x^2 +' } })],
])('the command refuses %s in one line on stderr, with exit code 1', { timeout }, (_, input) => {
  const { status, stdout, stderr } = trace(input);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^trace: \S.*\n$/);
});

test('every path of the references, 266 of them, is a case that is read and walked', () => {
  const files = ['traj-smooth', 'traj-kink', 'traj-oned', 'traj-data', 'traj-minibatch', 'traj-schedule'] as const;
  const runs = files.flatMap((file): readonly Trajectory[] => cases(file));
  for (const run of runs) {
    const steps = run.comparableSteps;
    expectAsRecorded(run, walk(readCase(JSON.stringify({ ...run, steps }))), steps);
  }
  expect(runs.length).toBe(266);
});

test.each([
  ['no object', []],
  ['no start', { ...bowl, start: undefined }],
  ['a start of three', { ...bowl, start: [1, 2, 3] }],
  ['a start that does not fit the variables', { ...bowl, start: [1] }],
  ['half a step', { ...bowl, steps: 1.5 }],
  ['endless steps', { ...bowl, steps: 1e9 }],
  ['no rate', { ...bowl, optimizer: { type: 'SGD' } }],
  ['an argument that the optimizer does not have', { ...bowl, optimizer: { type: 'SGD', lr: 1, betas: [0.9, 0.99] } }],
  ['an argument out of range', { ...bowl, optimizer: { type: 'SGD', lr: 1, momentum: 2 } }],
  ['an argument of another type', { ...bowl, optimizer: { type: 'SGD', lr: 1, nesterov: 'yes' } }],
  ['an unknown schedule', { ...bowl, schedule: { type: 'Cosine' } }],
  ['a schedule without its argument', { ...bowl, schedule: { type: 'StepLR' } }],
  ['an unknown model', { ...bowl, surface: { model: 'forest', data: { x: [1], y: [1] } } }],
  ['a name of every object as a model', { ...bowl, surface: { model: 'constructor', data: { x: [1], y: [1] } } }],
  ['a model without data', { ...bowl, surface: { model: 'linreg' } }],
  ['data of two lengths', { ...bowl, surface: { model: 'linreg', data: { x: [1, 2], y: [1] } } }],
  ['batches of a formula', { ...bowl, batches: [[0]] }],
  ['a place that the data does not have', batched([[2]])],
  ['an empty batch', batched([[]])],
  ['a domain turned round', { ...bowl, domain: [[3, -3], square(3)] }],
  ['half a domain', { ...bowl, domain: [[-3, 3]] }],
])('refused: %s', (_, given) => {
  expect(() => readCase(JSON.stringify(given))).toThrow(/^\S/);
});

function square(half: number) {
  return { xMin: -half, xMax: half, yMin: -half, yMax: half };
}

function batched(batches: readonly (readonly number[])[]) {
  return { ...bowl, surface: { model: 'linreg', data: { x: [1, 2], y: [1, 3] } }, batches };
}

function fate(given: object): string | null {
  return fateOf(readCase(JSON.stringify({ ...bowl, ...given })));
}

const sgd = (lr: number) => ({ optimizer: { type: 'SGD', lr } });
const threes = [
  [-3, 3],
  [-3, 3],
];
const twoExits = { surface: { expr: 'x^2/2 + y^4/4 - y^2/2' }, steps: 100, domain: threes };
const wells = { surface: { expr: '(x^2 - 1)^2 + 0.3*x + y^2' }, steps: 100, domain: threes, start: [1.8, 1] };
const parted = { model: 'logreg', data: { x: [-2.5, -1, -0.5, 0.5, 1.25, 1.5], y: [0, 0, 0, 1, 1, 1] } };

test.each([
  ['no domain, no fate', {}, null],
  ['a short step', { ...sgd(0.02), domain: threes }, 'walking'],
  ['a good one', { domain: threes, goalFraction: 0.001 }, 'converged'],
  ['one above the limit', { ...sgd(0.34), domain: threes }, 'escaped'],
  ['on the limit', { ...sgd(1 / 3), domain: threes, steps: 100 }, 'oscillating'],
  ['far above', { ...sgd(3), domain: threes }, 'diverged'],
  ['on the ridge', { ...twoExits, ...sgd(0.1), start: [-1.8, 0] }, 'saddle'],
  ['off the ridge', { ...twoExits, ...sgd(0.1), start: [-1.8, 0.001] }, 'converged'],
  ['in the wrong well', { ...wells, ...sgd(0.05) }, 'local'],
  ['on a summit', { surface: { expr: 'cos(x)*cos(y)' }, ...sgd(0.1), start: [0, 0], domain: threes }, 'summit'],
  ['across a kink', { surface: { expr: 'abs(x) + 2*abs(y)' }, ...sgd(0.5), domain: threes, steps: 100 }, 'bouncing'],
  [
    'into a kink, with shrinking steps',
    {
      surface: { expr: 'abs(x - 0.3) + 2*abs(x + y)' },
      ...sgd(0.5),
      schedule: { type: 'ExponentialLR', gamma: 0.95 },
      domain: threes,
      steps: 150,
    },
    'converged',
  ],
  [
    'down to a curve of minima',
    { surface: { expr: '(x*y - 1)^2/2' }, ...sgd(0.2), domain: threes, start: [2.9, 0.1] },
    'converged',
  ],
  [
    'down for ever',
    {
      surface: parted,
      ...sgd(2),
      start: [0, 0],
      domain: [
        [-2, 12],
        [-6, 6],
      ],
      steps: 100,
    },
    'endless',
  ],
  [
    'with one variable',
    { surface: { expr: '-x*(6 - 2*x)^2', vars: ['x'] }, ...sgd(0.05), start: [0.35], domain: [[0, 3]] },
    'converged',
  ],
])('fate: %s', (_, given, want) => {
  expect(fate(given)).toBe(want);
});

test('with mini-batches the mean loss decides, as in a race', () => {
  const surface = {
    model: 'linreg',
    data: { x: [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2], y: [-3, -1.4, -1.6, 0.4, 0.7, 2.5, 2.4, 4.6] },
  };
  const single = {
    surface,
    start: [-3, 3],
    steps: 160,
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    batches: [0, 5, 2, 7, 1, 6, 3, 4].map((place) => [place]),
  };
  expect(fate({ ...single, ...sgd(0.05) })).toBe('converged');
  const far = {
    ...single,
    domain: [
      [-50, 50],
      [-50, 50],
    ],
  };
  expect(fate({ ...far, ...sgd(0.1), goalFraction: 0.0001 })).toBe('hovering');
});
