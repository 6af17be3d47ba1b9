import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { addressOf, isOwnOrigin } from '../../../server/net/address.ts';

const from = (remoteAddress: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress } as Socket,
});

describe('the address of a request', () => {
  test.each<[string, string | undefined, number, string]>([
    ['10.0.0.9', undefined, 0, '10.0.0.9'],
    ['10.0.0.9', 'lie', 0, '10.0.0.9'],
    ['10.0.0.9', '203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.9', 'lie, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.9', 'lie, 203.0.113.7, 10.0.0.8', 2, '203.0.113.7'],
    ['10.0.0.9', '203.0.113.7', 5, '203.0.113.7'],
    ['10.0.0.9', undefined, 1, '10.0.0.9'],
    ['10.0.0.9', ' , ', 1, '10.0.0.9'],
  ])('from %s, forwarded for %s, behind %i proxies: %s', (remote, forwarded, hops, address) => {
    expect(addressOf(from(remote, forwarded), hops)).toBe(address);
  });
});

describe('the origin of a page', () => {
  test.each<[string | undefined, string | undefined, string | null, boolean]>([
    [undefined, 'game.test', null, true],
    ['http://game.test', 'game.test', null, true],
    ['http://192.168.1.5:3000', '192.168.1.5:3000', null, true],
    ['http://game.test', 'game.test:80', null, true],
    ['https://race.example.org', '127.0.0.1:3000', 'https://race.example.org', true],
    ['https://evil.example', 'game.test', null, false],
    ['http://game.test:3001', 'game.test:3000', null, false],
    ['http://game.test.evil.example', 'game.test', null, false],
    ['null', 'game.test', null, false],
    ['', 'game.test', null, false],
    ['file://', undefined, null, false],
    ['https://evil.example', '127.0.0.1:3000', 'https://race.example.org', false],
  ])('P7 fault 40: %s asking %s (public: %s): %s', (origin, host, publicUrl, own) => {
    const headers = { ...(origin !== undefined && { origin }), ...(host !== undefined && { host }) };
    expect(isOwnOrigin({ headers }, publicUrl)).toBe(own);
  });
});
