import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A JavaScript engine that runs a plain script, and how to get it where it is not installed. */
export interface Engine {
  readonly name: 'v8' | 'jsc' | 'spidermonkey';
  /** Null: it is not installed. */
  readonly command: string | null;
  readonly install: string;
}

function onPath(name: string): string | null {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return found.find(existsSync) ?? null;
}

/** Debian keeps it beside the library when another package owns /usr/bin/jsc; macOS inside its framework. */
function hiddenJsc(): string | null {
  const framework = '/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc';
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder)) : [];
  const libraries = folders.filter((folder) => folder.endsWith('-gnu'));
  const kits = libraries.flatMap((library) =>
    readdirSync(library)
      .filter((name) => /^(webkit2?gtk|javascriptcoregtk)-/.test(name))
      .map((name) => join(library, name, 'jsc')),
  );
  return [framework, ...kits].find(existsSync) ?? null;
}

/** The package that this Debian has: 4.1 since 13, 4.0 before. */
function jscPackage(): string {
  const has = (name: string): boolean => {
    return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
  };
  return (
    ['4.1', '4.0'].map((version) => `libjavascriptcoregtk-${version}-bin`).find(has) ?? 'libjavascriptcoregtk-4.1-bin'
  );
}

export function findEngines(): readonly Engine[] {
  const jsc = onPath('jsc') ?? hiddenJsc();
  return [
    { name: 'v8', command: process.execPath, install: '' },
    { name: 'jsc', command: jsc, install: jsc === null ? `apt-get install ${jscPackage()}` : '' },
    { name: 'spidermonkey', command: onPath('gjs'), install: 'apt-get install gjs' },
  ];
}

/** What `script` prints in an engine that is installed, trimmed. */
export function runIn({ name, command }: Engine, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command!, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out.trim());
      else reject(new Error(`${name} ended with ${code}: ${err.trim() || out.trim()}`));
    });
  });
}
