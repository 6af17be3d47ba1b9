import { describe, expect, test } from 'vitest';
import { Bucket, Buckets, Limits } from '../../../server/net/limits.ts';

/** How many of `count` attempts pass. */
function passed(count: number, attempt: () => boolean): number {
  return Array.from({ length: count }, attempt).filter(Boolean).length;
}

describe('a bucket', () => {
  test('gives its burst at once, then what trickles in, never more than its burst', () => {
    const bucket = new Bucket({ burst: 20, perSecond: 10 }, 0);
    expect(passed(100, () => bucket.spend(0))).toBe(20);
    expect(passed(100, () => bucket.spend(500))).toBe(5);
    expect(passed(100, () => bucket.spend(60_000))).toBe(20);
  });

  test('P5 fault 14: looking takes nothing, and a clock that went back gives nothing', () => {
    const bucket = new Bucket({ burst: 1, perSecond: 1 }, 1000);
    expect(bucket.allows(1000) && bucket.allows(1000) && bucket.spend(1000)).toBe(true);
    expect(bucket.spend(0)).toBe(false);
  });

  test('that is full again is forgotten', () => {
    const buckets = new Buckets<string>({ burst: 2, perSecond: 1 });
    const first = buckets.of('a', 0);
    first.spend(0);
    buckets.sweep(0);
    expect(buckets.of('a', 0)).toBe(first);
    buckets.sweep(2000);
    expect(buckets.of('a', 2000)).not.toBe(first);
  });
});

describe('a class behind one address', () => {
  const address = '203.0.113.7';

  test('P6 of 500 gets in at once', () => {
    const limits = new Limits(0);
    const joined = passed(500, () => limits.mayTry(address, 'BCDFGH', false, 0) && limits.mayJoin('BCDFGH', 0));
    expect(joined).toBe(500);
  });

  test('P6 gets in while somebody there guesses codes, once anyone of the room is inside', () => {
    const limits = new Limits(0);
    limits.entered(address, 'BCDFGH');
    for (let i = 0; i < 1000; i++) limits.wrongCode(address, 0);
    expect(limits.mayTry(address, 'BCDFGH', false, 0)).toBe(true);
    expect(limits.mayTry(address, '', false, 0)).toBe(false);
    expect(limits.mayTry(address, 'JKMNPQ', false, 0)).toBe(false);
    expect(limits.mayTry(address, 'JKMNPQ', true, 0)).toBe(true);
    expect(limits.mayTry('198.51.100.1', 'JKMNPQ', false, 0)).toBe(true);
  });

  test('P6 may mistype, each once', () => {
    const limits = new Limits(0);
    expect(
      passed(40, () => {
        limits.wrongCode(address, 0);
        return limits.mayTry(address, 'BCDFGH', false, 0);
      }),
    ).toBe(40);
  });

  test('P6 waits seconds, not hours, after many wrong codes', () => {
    const limits = new Limits(0);
    for (let i = 0; i < 1000; i++) limits.wrongCode(address, 0);
    expect(limits.mayTry(address, 'BCDFGH', false, 1000)).toBe(false);
    expect(limits.mayTry(address, 'BCDFGH', false, 2000)).toBe(true);
  });
});

test('P5 fault 28: a script that fills one room again and again is slowed, other rooms are not', () => {
  const limits = new Limits(0);
  expect(passed(2000, () => limits.mayJoin('BCDFGH', 0))).toBe(600);
  expect(limits.mayJoin('JKMNPQ', 0)).toBe(true);
});

test('P5 rooms are opened at the pace of people', () => {
  const limits = new Limits(0);
  expect(passed(1000, () => limits.mayOpen(0))).toBe(60);
  expect(limits.mayOpen(1000)).toBe(true);
});

test('P5 a process has so many sockets and no more', () => {
  const limits = new Limits(0);
  expect([limits.mayConnect(0), limits.mayConnect(5999), limits.mayConnect(6000)]).toEqual([true, true, false]);
});

test('a room that is gone is forgotten', () => {
  const limits = new Limits(0);
  limits.entered('203.0.113.7', 'BCDFGH');
  for (let i = 0; i < 100; i++) limits.wrongCode('203.0.113.7', 0);
  limits.sweep(0, () => false);
  expect(limits.mayTry('203.0.113.7', 'BCDFGH', false, 0)).toBe(false);
});
