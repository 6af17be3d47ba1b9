import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, type Engine, onPath, type Page, type Size, waited } from './browser.ts';

const driver = onPath('WebKitWebDriver');
const startMs = 20_000;

/** WebKitGTK's own small browser, spoken to by plain W3C WebDriver. It needs a display. */
export const webkit: Engine = {
  name: 'webkit',
  install: 'apt-get install webkit2gtk-driver xvfb',
  isHere: () => driver !== null && miniBrowser() !== null,
  async launch(display): Promise<Browser> {
    if (display === undefined) throw new Error('WebKitGTK needs a display: apt-get install xvfb');
    const sessions: Session[] = [];
    // A driver has one session, and a session one storage: each page gets its own.
    const first = await Session.start(display);
    sessions.push(first);
    let unused: Session | null = first;
    return {
      version: first.version,
      async open(size) {
        const session = unused ?? (await Session.start(display));
        if (unused === null) sessions.push(session);
        unused = null;
        return session.page(size);
      },
      async close() {
        for (const session of sessions) await session.end();
      },
    };
  },
};

/** It lies beside the library, on no path. */
function miniBrowser(): string | null {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder)) : [];
  const kits = libraries
    .filter((folder) => folder.endsWith('-gnu'))
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((kit) => join(folder, kit, 'MiniBrowser')));
  return kits.find(existsSync) ?? null;
}

/** How WebDriver names an element in JSON. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Plain WebDriver has no console to read: from when a page is loaded on, it keeps its complaints itself. Files that did not
 * come are known from the beginning.
 */
const listen = `(() => {
  const kept = (window.complaints = []);
  addEventListener('error', ({ message }) => kept.push(message));
  addEventListener('unhandledrejection', ({ reason }) => kept.push(String(reason)));
  console.error = (...parts) => kept.push(parts.join(' '));
})()`;
const complaints = `[
  ...window.complaints,
  ...performance.getEntriesByType('resource').flatMap(({ name, responseStatus }) =>
    responseStatus >= 400 ? [responseStatus + ' ' + name] : []),
]`;

/** Control held, a, all let go, in WebDriver's letters for keys. */
const selectAll = '\uE009a\uE000';

class Session {
  version = '';
  #path = '';
  readonly #child: ChildProcess;
  readonly #base: string;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#base = `http://127.0.0.1:${port}`;
  }

  static async start(display: string): Promise<Session> {
    const port = await freePort();
    const child = spawn(driver!, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        NO_AT_BRIDGE: '1',
        // As root the sandbox cannot be made.
        ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      },
    });
    const session = new Session(child, port);
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const started = await session.#whenListening(() =>
      session.#ask<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', {
        capabilities,
      }),
    );
    session.#path = `/session/${started.sessionId}`;
    session.version = started.capabilities.browserVersion;
    return session;
  }

  async #whenListening<T>(run: () => Promise<T>): Promise<T> {
    for (const sinceMs = performance.now(); ; await waited(100)) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof TypeError) || performance.now() - sinceMs > startMs) throw error;
      }
    }
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.#base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: T };
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  async #element(css: string): Promise<string> {
    const found = await this.#ask<Record<string, string>>('POST', `${this.#path}/element`, {
      using: 'css selector',
      value: css,
    });
    return `${this.#path}/element/${found[elementKey]}`;
  }

  #read<T>(expression: string): Promise<T> {
    return this.#ask<T>('POST', `${this.#path}/execute/sync`, { script: `return (${expression});`, args: [] });
  }

  async page(size: Size): Promise<Page> {
    const setSize = (width: number, height: number) =>
      this.#ask('POST', `${this.#path}/window/rect`, { x: 0, y: 0, width, height });
    await setSize(size.width, size.height);
    // The window's own frame comes on top.
    const [width, height] = await this.#read<[number, number]>('[innerWidth, innerHeight]');
    await setSize(2 * size.width - width, 2 * size.height - height);
    return {
      goto: async (url) => {
        await this.#ask('POST', `${this.#path}/url`, { url });
        await this.#read(listen);
      },
      click: async (css) => void (await this.#ask('POST', `${await this.#element(css)}/click`, {})),
      fill: async (css, text) => {
        const element = await this.#element(css);
        await this.#ask('POST', `${element}/click`, {});
        await this.#ask('POST', `${element}/value`, { text: selectAll });
        await this.#ask('POST', `${element}/value`, { text });
      },
      read: (expression) => this.#read(expression),
      picture: async () => Buffer.from(await this.#ask<string>('GET', `${this.#path}/screenshot`), 'base64'),
      errors: () => this.#read(complaints),
    };
  }

  async end(): Promise<void> {
    await this.#ask('DELETE', this.#path).catch(() => {});
    this.#child.kill();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
