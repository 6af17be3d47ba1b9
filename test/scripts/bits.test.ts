import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFold } from '../../scripts/bits/bundle.ts';
import { findEngines, runIn } from '../../scripts/bits/engines.ts';
import { hashOfNumbers } from '../../scripts/bits/hash.ts';
import { fixedRaces } from '../../scripts/bits/races.ts';
import { optimizerIds, optimizers } from '../../shared/optimizers/index.ts';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { surfaces } from '../../shared/surfaces/index.ts';

const root = `${import.meta.dirname}/../..`;
const { hash } = JSON.parse(readFileSync(`${root}/test/golden/bits.json`, 'utf8')) as { readonly hash: string };
const timeout = 120_000;

const engines = findEngines();
const here = engines.filter(({ command }) => command !== null);
const absent = engines.filter(({ command }) => command === null);

describe('the same bits', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundleFold();
    const missing = absent.map(({ name, install }) => `; ${name} absent: ${install}`).join('');
    console.log(`same bits compared in ${here.map(({ name }) => name).join(', ')}${missing}`);
  }, timeout);
  afterAll(() => rmSync(script, { force: true }));

  test.each(here.map((engine) => [engine.name, engine] as const))(
    '%s folds the fixed races into the committed hash, by generated code and by the interpreter',
    { timeout },
    async (_, engine) => {
      expect(await runIn(engine, script)).toBe(`${hash} ${hash}`);
    },
  );
});

test('the committed hash has its note in CHANGELOG.md', () => {
  expect(readFileSync(`${root}/CHANGELOG.md`, 'utf8')).toContain(`\`${hash}\``);
});

describe('the fixed races', () => {
  const races = [...fixedRaces('generated')];

  test('have every surface with every optimizer that may race there', () => {
    const raced = new Set(
      races.flatMap(({ setup, choices }) => choices.map(({ optimizer }) => `${setup.surface.id} ${optimizer}`)),
    );
    const missing = surfaces.flatMap(({ id, fence }) =>
      optimizerIds.filter(
        (optimizer) => !(fence && optimizers[optimizer].adaptive) && !raced.has(`${id} ${optimizer}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('are calm for some balls and too fast for others', () => {
    let [flown, stayed] = [0, 0];
    for (const { setup, choices } of races) {
      const race = startRace(setup, choices);
      stepTo(race, setup.steps);
      for (const at of race.flownAt) {
        if (at === -1) stayed++;
        else flown++;
      }
    }
    expect(flown).toBeGreaterThan(300);
    expect(stayed).toBeGreaterThan(900);
  });

  test('have fences, mini-batches and every schedule', () => {
    const choices = races.flatMap((race) => race.choices);
    expect(races.some(({ setup }) => setup.surface.fence)).toBe(true);
    expect(races.some(({ setup, choices }) => setup.surface.data && choices.some(({ batchSize }) => batchSize))).toBe(
      true,
    );
    expect(new Set(choices.flatMap(({ schedule }) => schedule?.type ?? [])).size).toBe(10);
  });
});

test('the hash changes with the last bit of any number, and with their order', () => {
  const hashOf = (...numbers: number[]): string => {
    const running = hashOfNumbers();
    for (const number of numbers) running.add(number);
    return running.digits();
  };
  const hashes = [[0.1, 0.3], [0.3, 0.1], [0.1, 0.1 + 0.2], [0.1, -0.3], [0.1], [0.1, 0.3, 0]].map((numbers) =>
    hashOf(...numbers),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashOf(-0, Number.NaN)).toBe(hashOf(0, -Number.NaN));
});
