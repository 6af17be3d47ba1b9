import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const card: {
  readonly scripts: Record<string, string>;
  readonly engines: { readonly node: string };
  readonly dependencies: Record<string, string>;
} = JSON.parse(read('package.json'));
const dockerfile = read('Dockerfile').replaceAll(/\\\n\s*/g, '');
const compose = read('compose.yaml');

/** What stands behind every instruction of this name. */
const said = (instruction: string): string[] =>
  [...dockerfile.matchAll(new RegExp(`^${instruction} (.*)$`, 'gm'))].map(([, rest]) => rest!);
const environment = Object.fromEntries(
  said('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])),
);
const command: string[] = JSON.parse(said('CMD')[0]!);
const healthCheck: string[] = JSON.parse(said('HEALTHCHECK')[0]!.replace(/^.*?CMD /, ''));

afterAll(endPrograms);

test('both stages have a Node that the program asks for, and the last one serves as nobody special', () => {
  const [major] = card.engines.node.match(/\d+/)!;
  const nodes = said('FROM').map((image) => image.match(/^node:(\d+)-/)?.[1]);
  expect(nodes).toHaveLength(2);
  for (const node of nodes) expect(Number(node)).toBeGreaterThanOrEqual(Number(major));
  expect(said('USER')).toEqual(['node']);
});

test('what image and compose file run is there, and is what CI and the README run', () => {
  for (const [, script] of dockerfile.matchAll(/npm run (\S+)/g)) expect(card.scripts).toHaveProperty(script!);
  expect(command.join(' ')).toBe(card.scripts.start);
  const [, ci] = compose.match(/command: \[(.+)\]/)!;
  expect(() => accessSync(join(root, ci!), constants.X_OK)).not.toThrow();
  expect(read(ci!)).toContain('exec npm test');
  const [, stage] = compose.match(/target: (\S+)/)!;
  expect(said('FROM')[0]).toMatch(new RegExp(` AS ${stage}$`));
});

test('the server in the image reads port and folder as the image and the compose file have them', () => {
  const [port, folder] = [Number(said('EXPOSE')[0]), said('VOLUME')[0]];
  expect(readConfig(command.slice(2), environment, '')).toMatchObject({ port, portAsked: true, dataDir: folder });
  expect(compose).toContain(`ports: ["${port}:${port}"]`);
  expect(compose).toContain(`:${folder}"]`);
  const handedOn = [...compose.matchAll(/^ +([A-Z_]+): \$\{\1:-(.*)\}$/gm)].map(([, name, value]) => [name!, value!]);
  expect(handedOn.map(([name]) => name)).toEqual(['PUBLIC_URL', 'TRUST_PROXY']);
  expect(readConfig([], Object.fromEntries(handedOn), '')).toMatchObject({ publicUrl: null, trustedHops: 0 });
});

test('P8 a container that is stopped has the time to write down every race', () => {
  expect(Number(compose.match(/stop_grace_period: (\d+)s/)?.[1])).toBeGreaterThan(10);
});

test('the image gets what is in the repository and nothing that was made beside it', () => {
  const lines = (file: string) => read(file).trim().split('\n');
  expect(lines('.dockerignore').map((line) => line.replace('**/', ''))).toEqual(['.git', ...lines('.gitignore')]);
});

test('the built server needs no package that is only there for development', () => {
  const folder = join(root, 'dist/server');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const packages = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^import\b[^;]*?"([^."][^"]*)";/gm)].map(
      ([, path]) => path!.match(/^(@[^/]+\/)?[^/]+/)![0],
    ),
  );
  expect(packages).toContain('express');
  expect(packages.filter((name) => !isBuiltin(name) && !(name in card.dependencies))).toEqual([]);
});

test('the health check is well while somebody serves and ill when nobody does', async () => {
  const port = String(await freePort());
  const program = new Program({ ...environment, PORT: port, DATA_DIR: freshFolder() });
  const { url } = await program.served();
  // Any word of six letters is a page too: that of a room.
  const [, path] = healthCheck.join(' ').match(/'(\/\w+)'/)!;
  expect(await (await fetch(url + path)).text()).toBe('ok');
  const health = () =>
    new Promise((done) => {
      const [file, ...args] = healthCheck;
      spawn(file!, args, { env: { PATH: process.env.PATH, PORT: port }, stdio: 'inherit' }).on('exit', done);
    });
  expect(await health()).toBe(0);
  program.child.kill('SIGTERM');
  expect((await program.exit).code).toBe(0);
  expect(await health()).toBe(1);
});
