import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { headers } from '../../../server/net/headers.ts';

async function sentBy(parts: Parameters<typeof headers>[0]): Promise<Headers> {
  const guard = headers(parts);
  const server = createServer((request, response) =>
    guard(request as Request, response as Response, () => response.end('ok')),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).headers;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('P9 a page runs scripts and styles of ours alone, asks nobody else for anything, and is in nobody’s frame', async () => {
  const csp = (await sentBy({ https: false, csp: true })).get('content-security-policy')!;
  const policy = new Map(csp.split(';').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'style-src', 'connect-src', 'font-src', 'worker-src']) {
    expect(policy.get(name)).toEqual(["'self'"]);
  }
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
    expect(policy.get(name)).toEqual(["'none'"]);
  }
  expect(csp).not.toMatch(/unsafe|https?:|\*/);
});

test('P9 whoever follows a link away takes no room code along', async () => {
  expect((await sentBy({ https: false, csp: true })).get('referrer-policy')).toBe('no-referrer');
});
