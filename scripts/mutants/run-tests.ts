import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Much longer than any of the named files takes: a mistake may make a loop endless. */
const mostMs = 120_000;

/** What the tests said. `broken`: they could not be run, which says nothing about the mistake. */
export type Verdict =
  | { readonly kind: 'green'; readonly count: number }
  | { readonly kind: 'red'; readonly first: string }
  | { readonly kind: 'broken'; readonly why: string };

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function verdictOf({ numTotalTests, testResults }: Report, code: number | null): Verdict {
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  if (failed) return { kind: 'red', first: failed.fullName };
  const unread = testResults.find(({ status }) => status === 'failed');
  if (unread) return { kind: 'broken', why: `${unread.name}: ${unread.message}` };
  if (numTotalTests === 0) return { kind: 'broken', why: 'no test was found' };
  return code === 0 ? { kind: 'green', count: numTotalTests } : { kind: 'broken', why: `vitest ended with ${code}` };
}

/** Runs test files in `folder`, up to the first failure: of units, or of a server in the test's own process. */
export function runTests(folder: string, tests: readonly string[]): Promise<Verdict> {
  const outputFile = join(folder, 'report.json');
  rmSync(outputFile, { force: true });
  const flags = [
    'run',
    '--project',
    'unit',
    '--project',
    'classroom',
    '--bail',
    '1',
    '--reporter',
    'json',
    '--outputFile',
    outputFile,
  ];
  const vitest = spawn(process.execPath, [join(folder, 'node_modules/vitest/vitest.mjs'), ...flags, ...tests], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  vitest.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const timer = setTimeout(() => vitest.kill('SIGKILL'), mostMs);
  return new Promise((resolve) => {
    vitest.on('close', (code) => {
      clearTimeout(timer);
      try {
        resolve(verdictOf(JSON.parse(readFileSync(outputFile, 'utf8')), code));
      } catch {
        const why = code === null ? `it did not end in ${mostMs / 1000} s` : complaints.trim().slice(-500);
        resolve({ kind: 'broken', why });
      }
    });
  });
}
