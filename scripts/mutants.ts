// Plants mistakes one by one in a copy of the tree and asks whether the tests notice: npm run mutants -- [--list]
// [--only PART-OF-A-NAME] [--promises]. Exits with 1 when one is not caught, does not apply any more, or cannot be run.
import { parseArgs } from 'node:util';
import { Copy, missingTests, occurrences } from './mutants/copies.ts';
import { type Mutant, promises } from './mutants/mutant.ts';
import { runTests } from './mutants/run-tests.ts';
import { mutants } from './mutants/table.ts';

/** Tests that run at a time. */
const lanes = 2;

const usage = 'npm run mutants -- [--list] [--only PART-OF-A-NAME] [--promises]';

function readFlags(): { readonly list?: boolean; readonly only?: string; readonly promises?: boolean } {
  try {
    return parseArgs({
      options: { list: { type: 'boolean' }, only: { type: 'string' }, promises: { type: 'boolean' } },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(2);
  }
}

/** What is wrong with the table itself. */
function defects(): string[] {
  const names = mutants.map(({ name }) => name);
  return [
    ...promises
      .filter((promise) => mutants.every((mutant) => mutant.promise !== promise))
      .map((promise) => `${promise} has no mutant`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `"${name}" is there twice`),
    ...mutants.flatMap((mutant) =>
      missingTests(mutant).map((path) => `"${mutant.name}" names ${path}, which is not there`),
    ),
    ...mutants.flatMap((mutant) => {
      const count = occurrences(mutant);
      return count === 1
        ? []
        : [`"${mutant.name}" no longer applies: its text stands ${count} times in ${mutant.file}`];
    }),
  ];
}

async function trial(copy: Copy, mutant: Mutant): Promise<boolean> {
  copy.plant(mutant);
  const verdict = await runTests(copy.folder, mutant.tests);
  copy.restore(mutant);
  const isCaught = verdict.kind === 'red';
  const by = verdict.kind === 'red' ? verdict.first : verdict.kind === 'broken' ? verdict.why : mutant.tests.join(' ');
  const word = isCaught ? 'caught' : verdict.kind === 'broken' ? 'BROKEN' : 'NOT CAUGHT';
  console.log(`${word.padEnd(10)}  ${(mutant.promise ?? '').padEnd(3)}  ${mutant.name.padEnd(44)}  ${by}`);
  return isCaught;
}

async function plantAll(chosen: readonly Mutant[], copies: readonly Copy[]): Promise<number> {
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const unchanged = await runTests(copies[0]!.folder, files);
  if (unchanged.kind !== 'green') {
    console.error(`Without any mistake the tests must be green: ${JSON.stringify(unchanged)}`);
    return 1;
  }
  console.log(`unchanged   ${unchanged.count} tests in ${files.length} places are green\n`);
  const waiting = [...chosen];
  let caught = 0;
  const lane = async (copy: Copy): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) if (await trial(copy, mutant)) caught++;
  };
  await Promise.all(copies.map(lane));
  console.log(`\n${caught} caught, ${chosen.length - caught} not caught`);
  return caught === chosen.length ? 0 : 1;
}

async function main(): Promise<number> {
  const { list = false, only = '', promises: ofPromises = false } = readFlags();
  const chosen = mutants.filter(({ name, promise }) => name.includes(only) && (!ofPromises || promise !== undefined));
  const wrong = chosen.length === 0 ? [`no mutant has "${only}" in its name`] : defects();
  for (const defect of wrong) console.error(defect);
  if (wrong.length > 0) return 1;
  if (list) {
    for (const { name, file, tests } of chosen) console.log(`${name.padEnd(44)}  ${file}  ${tests.join(' ')}`);
    return 0;
  }
  const copies = Array.from({ length: Math.min(lanes, chosen.length) }, () => new Copy());
  const clean = (): void => {
    for (const copy of copies) copy.remove();
  };
  process.once('exit', clean);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  return plantAll(chosen, copies);
}

process.exitCode = await main();
