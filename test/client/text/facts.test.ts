import { describe, expect, test } from 'vitest';
import { fateSentence } from '../../../client/text/en/fates.ts';
import { projector } from '../../../client/text/en/projector.ts';
import { logSpaced } from '../../../shared/math/log-scale.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { judge } from '../../../shared/race/fate.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { racePoints } from '../../../shared/race/score.ts';
import { limitsOf } from '../../../shared/race/sweep.ts';
import { fates, type Verdict } from '../../../shared/race/verdict.ts';
import { diagonal, isInside } from '../../../shared/surfaces/box.ts';
import { raceable } from '../../../shared/surfaces/index.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';

/** Everything about one run that its sentence may speak of, measured anew from the positions. */
class Run {
  readonly surface: Surface;
  readonly choice: Choice;
  readonly race: Race;
  readonly ball: number;
  readonly goal: number;
  readonly verdict: Verdict;
  readonly sentence: string;
  /** The last position that is drawn. */
  readonly last: number;

  constructor(race: Race, ball: number, goal: number) {
    [this.race, this.ball, this.goal] = [race, ball, goal];
    this.surface = race.setup.surface;
    this.choice = race.choices[ball]!;
    this.verdict = judge(race, ball, goal);
    this.sentence = fateSentence(this.verdict, this.choice);
    const flownAt = race.flownAt[ball]!;
    this.last = flownAt === -1 ? race.setup.steps : flownAt - 1;
  }

  at(step: number): readonly [number, number] {
    const entry = step * this.race.count + this.ball;
    return [this.race.xs[entry]!, this.race.ys[entry]!];
  }

  loss(step: number): number {
    return this.race.losses[step * this.race.count + this.ball]!;
  }

  move(step: number): readonly [number, number] {
    const [[x, y], [fromX, fromY]] = [this.at(step), this.at(step - 1)];
    return [x - fromX, y - fromY];
  }

  way(step: number): number {
    return Math.hypot(...this.move(step));
  }

  /** Above 0 where the step goes on as the one before, below where it turns back. */
  along(step: number): number {
    const [[dx, dy], [beforeX, beforeY]] = [this.move(step), this.move(step - 1)];
    return dx * beforeX + dy * beforeY;
  }

  ratio(step = this.last): number {
    return this.way(step) / this.way(step - 1);
  }

  /** In its goal and on the map. */
  isHome(step: number): boolean {
    return this.loss(step) <= this.goal && isInside(this.surface.domain, ...this.at(step));
  }

  /** λmax of the best minimum that is nearest. */
  lambda(): number {
    const [x, y] = this.at(this.last);
    const away = ({ point }: { point: readonly [number, number] }) => Math.hypot(point[0] - x, point[1] - y);
    return limitsOf(this.surface).toSorted((a, b) => away(a) - away(b))[0]!.lambdaMax;
  }

  slope(): number {
    return Math.hypot(...this.surface.gradient(...this.at(this.last)));
  }
}

function runsOf(surface: Surface, besides: Partial<Choice>, count: number, start = surface.race.start): Run[] {
  const { steps, learningRates, goalFraction } = surface.race;
  const rates = logSpaced(learningRates.min, 2 * learningRates.max, count);
  const race = startRace(
    { surface, start, steps },
    rates.map((learningRate) => ({ ...besides, learningRate })),
  );
  stepTo(race, steps);
  const goal = goalLevel(surface, start, goalFraction);
  return rates.map((_, ball) => new Run(race, ball, goal));
}

const number = '(\\d+(?:\\.\\d+)?(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A printed number. */
function read(text: string): number {
  const [mantissa, power = ''] = text.split(' × 10');
  const digits = [...power].map((sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign))).join('');
  return Number(`${mantissa}e${digits || 0}`);
}

/** To the three digits that are shown, or as many. */
function expectShown(shown: string | undefined, value: number, share = 0.006): void {
  expect(Math.abs(read(shown!) - value)).toBeLessThanOrEqual(share * Math.abs(value));
}

const window = (run: Run): number[] =>
  Array.from({ length: Math.min(20, run.last) }, (_, i) => run.last - i).filter((step) => step > 0);

/** What a sentence claims, found by its words, and what must then be so. */
const claims: readonly (readonly [claim: RegExp, holds: (run: Run, found: RegExpExecArray) => void])[] = [
  [
    /^It flew at step (\d+)\./,
    (run, [, step]) => {
      expect(run.last).toBe(Number(step) - 1);
    },
  ],
  [
    new RegExp(`each bounce grew ×${number}\\.`),
    (run, [, growth]) => {
      expect(run.choice.momentum ?? run.choice.optimizer).toBe(undefined);
      for (const step of [run.last, run.last - 1]) {
        expect(run.along(step)).toBeLessThan(0);
        expectShown(growth, run.ratio(step), 0.06);
      }
    },
  ],
  [/a hair above 2/, (run) => expect(run.choice.learningRate * run.lambda()).toBeGreaterThan(2)],
  [
    new RegExp(`ηλ = (?:${number} × ${number} = )?${number}(?: > (2))?[:.]`),
    (run, [, eta, lambda, product, limit]) => {
      expectShown(product, run.choice.learningRate * run.lambda());
      if (eta !== undefined) expectShown(eta, run.choice.learningRate);
      if (lambda !== undefined) expectShown(lambda, run.lambda());
      if (limit !== undefined) expect(read(product!)).toBeGreaterThan(2);
    },
  ],
  [/Above 2 it cannot come to rest/, (run) => expect(run.choice.learningRate * run.lambda()).toBeGreaterThan(2)],
  [
    new RegExp(`Its last step was ×${number} the one before`),
    (run, [, ratio]) => {
      expect(run.ratio()).toBeGreaterThan(1);
      expectShown(ratio, run.ratio(), 0.06);
    },
  ],
  [
    new RegExp(`[Ii]ts last bounce was ×${number} the one before`),
    (run, [, ratio]) => {
      expect(run.along(run.last)).toBeLessThan(0);
      expectShown(ratio, run.ratio());
    },
  ],
  [/zig-zag/, (run) => expect([run.along(run.last) < 0, run.along(run.last - 1) < 0]).toEqual([true, true])],
  [/left the map|thrown off the map/, (run) => expect(isInside(run.surface.domain, ...run.at(run.last))).toBe(false)],
  [/but lower than it started/, (run) => expect(run.loss(run.last)).toBeLessThan(run.loss(0))],
  [/no lower than it started|not come lower/, (run) => expect(run.loss(run.last)).toBeGreaterThanOrEqual(run.loss(0))],
  [
    /no lowest point: it falls for ever/,
    (run) => {
      expect([run.surface.endless, run.surface.stationaryPoints]).toEqual([true, []]);
      expect(run.loss(run.last)).toBeLessThan(run.loss(0));
    },
  ],
  [
    /settled(?: on the fence)? at step (\d+)\./,
    (run, [, text]) => {
      const step = Number(text);
      expect(run.surface.best).not.toBeNull();
      expect(run.last - step).toBeGreaterThanOrEqual(9);
      for (let k = step; k <= run.last; k++) expect(run.isHome(k)).toBe(true);
      if (step > 0) expect(run.isHome(step - 1)).toBe(false);
    },
  ],
  [
    new RegExp(`the fence holds it: ∇L \\+ μ∇g ≈ 0 with μ = ${number}`),
    (run, [, text]) => {
      const [x, y] = run.at(run.last);
      expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
      const [gx, gy] = run.surface.gradient(x, y);
      const mu = read(text!);
      expect(mu).toBeGreaterThan(0);
      expect(Math.hypot(gx + mu * 2 * x, gy + mu * 2 * y) / run.slope()).toBeLessThan(0.1);
    },
  ],
  [/rests on a saddle/, (run) => expect(kindsNear(run)).toContain('saddle')],
  [/stands on a summit/, (run) => expect(kindsNear(run)).toContain('max')],
  [
    new RegExp(`settled in a local minimum. A deeper valley lies ${number} lower`),
    (run, [, depth]) => {
      expect(run.surface.convex).toBe(false);
      expect(kindsNear(run)).toContain('min');
      const here = run.surface.stationaryPoints.filter((place) => place.kind === 'min' && isNear(run, place.point));
      expectShown(depth, here[0]!.value - run.surface.best!);
      expect(here[0]!.value).toBeGreaterThan(run.goal);
    },
  ],
  [
    /bounces across the kink/,
    (run) => {
      const crosses = (step: number) =>
        run.surface.kinks!.some((side) => side(...run.at(step)) * side(...run.at(step - 1)) < 0);
      expect(window(run).filter(crosses).length).toBeGreaterThanOrEqual(4);
    },
  ],
  [/does not settle/, (run) => expect(Array.from({ length: 10 }, (_, i) => run.isHome(run.last - i))).toContain(false)],
  [
    /at least 4 times as far as it got/,
    (run) => {
      const steps = window(run);
      const [x, y] = run.at(run.last);
      const [fromX, fromY] = run.at(steps.at(-1)! - 1);
      const way = steps.reduce((sum, step) => sum + run.way(step), 0);
      expect(way).toBeGreaterThanOrEqual(4 * Math.hypot(x - fromX, y - fromY) * (1 - 1e-12));
    },
  ],
  [
    new RegExp(`Slope × distance is only ${number} % of the loss still to lose; in a bowl that cannot happen`),
    (run, [, percent]) => {
      expect(run.surface.convex).toBe(false);
      const [x, y] = run.at(run.last);
      const { best, nearestBest, stationaryPoints } = run.surface;
      const places = nearestBest ? [nearestBest(x, y)] : stationaryPoints.filter(({ value }) => value === best);
      const away = places.map((place) => ('point' in place ? place.point : place));
      const distance = Math.min(...away.map(([px, py]) => Math.hypot(px - x, py - y)));
      const share = (100 * run.slope() * distance) / (run.loss(run.last) - best!);
      expect(share).toBeLessThan(25);
      expect(Math.abs(read(percent!) - share)).toBeLessThanOrEqual(Math.max(0.5, 0.06 * share) + 1e-9);
    },
  ],
  [
    /A rate 10 times larger would still be stable/,
    (run) => {
      const { surface, choice } = run;
      const race = startRace(run.race.setup, [{ ...choice, learningRate: 10 * choice.learningRate }]);
      stepTo(race, surface.race.steps);
      const wild = ['diverged', 'escaped', 'oscillating', 'bouncing'];
      expect(wild).not.toContain(judge(race, 0, run.goal).fate);
    },
  ],
  [
    new RegExp(`It came ${number} % of the way in powers of ten`),
    (run, [, percent]) => {
      const gap = (loss: number) => Math.log10(loss - run.surface.best!);
      const share = (gap(run.loss(0)) - gap(run.loss(run.last))) / (gap(run.loss(0)) - gap(run.goal));
      const shown = read(percent!);
      // Under 1 % one digit is shown.
      const rounding = shown < 1 ? 0.51 * 10 ** Math.floor(Math.log10(shown)) : 1;
      expect(Math.abs(shown - 100 * share)).toBeLessThanOrEqual(rounding);
      expect(shown).toBeLessThan(100);
    },
  ],
  [
    /reached the finish too late to settle. To settle it has to be inside for the last 10 positions/,
    (run) => {
      expect(run.isHome(run.last)).toBe(true);
      expect(Array.from({ length: 10 }, (_, i) => run.isHome(run.last - i))).toContain(false);
    },
  ],
  [/still on the way/, (run) => expect(run.loss(run.last)).toBeLessThan(run.loss(0))],
];

function isNear(run: Run, point: readonly [number, number]): boolean {
  const [x, y] = run.at(run.last);
  return Math.hypot(point[0] - x, point[1] - y) <= 0.03 * diagonal(run.surface.domain);
}

const kindsNear = (run: Run): string[] =>
  run.surface.stationaryPoints.filter(({ point }) => isNear(run, point)).map(({ kind }) => kind);

/** Places where nothing moves a ball, one of each kind; where a race may start. */
function tops({ stationaryPoints }: Surface): readonly (readonly [number, number])[] {
  return (['saddle', 'max'] as const).flatMap((kind) => {
    const place = stationaryPoints.find((each) => each.kind === kind);
    return place ? [place.point] : [];
  });
}

/** Claims without a number or a place, which hold by the rule of their fate (test/shared/race). */
const alwaysSo = [
  'It stayed inside the finish to the end.',
  'The slope is zero there, but it is no minimum: some ways still lead down.',
  'The slope is zero on top: exactly there no step moves a ball.',
  '; small downhill steps do not lead there.',
  'Towards a kink the slope does not fade: only a smaller rate makes smaller steps.',
  'It crawls on a plateau.',
  'Downhill for ever.',
];

describe('whatever a run is told is so', () => {
  const found = new Map<RegExp, number>();

  test.each(raceable.map((surface) => [surface.id, surface] as const))('on %s', (_, surface) => {
    const momentum = { momentum: 0.9 };
    const adam = { optimizer: 'adam' } as const;
    const runs = [
      ...runsOf(surface, {}, 80),
      ...runsOf(surface, momentum, 30),
      ...(surface.fence ? [] : runsOf(surface, adam, 30)),
      ...tops(surface).flatMap((point) => runsOf(surface, {}, 4, point)),
    ];
    for (const run of runs) {
      const { sentence } = run;
      let left = alwaysSo.reduce((rest, words) => rest.replace(words, ''), sentence);
      let claimed = left !== sentence;
      for (const [claim, holds] of claims) {
        const match = claim.exec(sentence);
        if (!match) continue;
        claimed = true;
        found.set(claim, (found.get(claim) ?? 0) + 1);
        left = left.replace(claim, '');
        try {
          holds(run, match);
        } catch (error) {
          throw new Error(`${surface.id}, ${JSON.stringify(run.choice)}: "${sentence}"`, { cause: error });
        }
      }
      expect(claimed, `nothing here knows whether this is so: "${sentence}"`).toBe(true);
      expect(left, `a number that nobody looked at: "${sentence}"`).not.toMatch(/\d/);
    }
  });

  test('nearly every claim was met', () => {
    const never = claims.filter(([claim]) => !found.has(claim)).map(([claim]) => String(claim));
    expect(never).toEqual([String(/a hair above 2/)]);
  });
});

describe('the rule of the score on the projector', () => {
  const facts = { share: 1 } as Verdict['facts'];
  const worth = (fate: Verdict['fate'], step: number | null, share = 1) =>
    racePoints({ fate, step, facts: { ...facts, share } }, 10);

  test('up to 100: 60 for arriving, the rest for few steps', () => {
    expect(projector.standings.rule).toContain('Up to 100 for the race (60 for arriving, the rest for few steps;');
    expect(worth('converged', 0)).toBe(100);
    expect(worth('converged', 10)).toBe(100);
    expect(worth('converged', 1e9)).toBe(60);
    expect(worth('fenced', 20)).toBeLessThan(worth('fenced', 19));
  });

  test('on the way up to 40, whatever kept a ball there', () => {
    expect(projector.standings.rule).toContain('on the way counts up to 40');
    const arrived = ['converged', 'fenced', 'diverged', 'escaped', 'endless'];
    for (const fate of fates.filter((each) => !arrived.includes(each))) {
      expect([worth(fate, null, 1), worth(fate, null, 0.5), worth(fate, null, 0)], fate).toEqual([40, 20, 0]);
    }
  });
});
