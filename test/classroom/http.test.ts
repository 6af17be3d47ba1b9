import { createServer } from 'node:http';
import { get as httpsGet } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { httpApp } from '../../server/net/http.ts';
import { keptLog } from '../support/log.ts';
import { startTestApp } from '../support/test-app.ts';

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });

describe('the headers of every answer on plain http', () => {
  test.each(['/', '/host', '/screen/KXRT7M', '/healthz', '/nothing/here'])('P9 %s', async (path) => {
    const { headers } = await get(path);
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self';");
    expect(csp).toContain("style-src 'self';");
    expect(csp).not.toMatch(/unsafe|\*|https?:/);
    // With any of these a phone at http://192.168… stays blank or reports errors, while localhost looks fine.
    expect(csp).not.toContain('upgrade-insecure-requests');
    for (const name of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster']) {
      expect(headers.get(name)).toBe(null);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBe(null);
  });

  test('over https the browser is asked to stay there', async () => {
    const tls = join(import.meta.dirname, '../support/tls');
    const safe = await startTestApp({ config: { tls: { cert: join(tls, 'cert.pem'), key: join(tls, 'key.pem') } } });
    try {
      const headers = await new Promise<Record<string, unknown>>((done, failed) =>
        httpsGet(`${safe.url}/healthz`, { rejectUnauthorized: false }, (response) => {
          response.resume();
          done(response.headers);
        }).on('error', failed),
      );
      expect(headers['strict-transport-security']).toContain('max-age');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    } finally {
      await safe.stop();
    }
  });
});

describe('pages', () => {
  test.each([
    ['/', 'index'],
    ['/KXRT7M', 'index'],
    ['/kxr-t7m?code=KXRT7M', 'index'],
    ['/host', 'host'],
    ['/screen/KXRT7M', 'screen'],
  ])('%s is the built page, checked again each time', async (path, page) => {
    const response = await get(path, { 'accept-encoding': 'identity' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toMatch(new RegExp(`src="/assets/[^"]*${page}[^"]*\\.js"`));
  });

  test('and their files are compressed, kept for ever, and typed', async () => {
    const page = await (await get('/')).text();
    const [script] = page.match(/\/assets\/[^"]+\.js/) ?? [];
    const brotli = await get(script!, { 'accept-encoding': 'br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotli.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(brotli.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(brotli.headers.get('content-type')).toMatch(/javascript/);
    const gzip = await get(script!, { 'accept-encoding': 'gzip' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(await gzip.text()).toBe(await brotli.text());
  });

  test.each([
    '/nothing/here',
    '/screen',
    '/phone/index.html',
    '/gallery',
    '/assets/none.js',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
  ])('%s is no page: a sentence and a way on', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/This address belongs to no page and no room\..*href="\/"/s);
  });

  test('from source, /gallery answers with every screen in every state', async () => {
    const dev = await startTestApp({ config: { dev: true } });
    try {
      const response = await fetch(`${dev.url}/gallery?state=lobby&page=host`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      const [, script] = (await response.text()).match(/src="([^"]*main\.tsx[^"]*)"/) ?? [];
      expect((await fetch(new URL(script!, `${dev.url}/gallery`))).status).toBe(200);
    } finally {
      await dev.stop();
    }
  });

  test('search engines are sent away', async () => {
    expect(await (await get('/robots.txt')).text()).toMatch(/Disallow: \//);
  });
});

test('a server that is stopping says so to the load balancer, and then is gone', async () => {
  const metrics = async () => ({ type: 'text/plain', text: '' });
  const parts = { https: false, trustedHops: 0, log: keptLog(), isReady: () => false, metrics };
  const stopping = createServer(await httpApp(parts));
  await new Promise<void>((done) => stopping.listen(0, '127.0.0.1', done));
  const address = stopping.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  expect([(await fetch(`${url}/readyz`)).status, (await fetch(`${url}/healthz`)).status]).toEqual([503, 200]);
  stopping.closeAllConnections();
  stopping.close();

  const short = await startTestApp();
  await short.stop();
  await expect(fetch(`${short.url}/readyz`)).rejects.toThrow();
});
