import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const wanted = join(import.meta.dirname, 'colyseus/package.json');

/** Outside of what the project installs: nobody needs it but this bench. */
export const colyseusFolder = join(import.meta.dirname, '../../../node_modules/.cache/bench/colyseus');

const names = ['@colyseus/core', '@colyseus/schema', '@colyseus/ws-transport'] as const;

/** The version that is installed, after installing it where it is not there yet; null when it cannot be had. */
export function installColyseus(): string | null {
  const { dependencies } = JSON.parse(readFileSync(wanted, 'utf8')) as { dependencies: Record<string, string> };
  const found = (name: string): string | null => {
    const file = join(colyseusFolder, 'node_modules', name, 'package.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : null;
  };
  if (!names.every((name) => found(name) === dependencies[name])) {
    mkdirSync(colyseusFolder, { recursive: true });
    copyFileSync(wanted, join(colyseusFolder, 'package.json'));
    console.error('Installing Colyseus to compare with (once) …');
    const args = ['install', '--prefix', colyseusFolder, '--ignore-scripts', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', [...args, '--no-package-lock', '--loglevel=error'], {
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) return null;
  }
  return found('@colyseus/core');
}
