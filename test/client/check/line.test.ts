import { describe, expect, test } from 'vitest';
import { asText, type Findings, linesOf, type Name, overallOf, type State } from '../../../client/check/line.ts';

const good: Findings = {
  roundTripsMs: [20, 400, 21],
  clockAheadSeconds: 0.4,
  socket: true,
  polling: true,
  heldSeconds: 60,
  cut: false,
  wakeLock: true,
  secure: true,
  storage: true,
  webgl: true,
};
const stateOf = (found: Findings, name: Name): State => linesOf(found).find((line) => line.name === name)!.state;
const sentenceOf = (found: Findings, name: Name): string => linesOf(found).find((line) => line.name === name)!.sentence;

describe('P10 the check of a classroom', () => {
  test('says that all works only when all was found to work', () => {
    expect(overallOf(linesOf(good))).toBe('good');
    for (const name of ['roundTripsMs', 'clockAheadSeconds', 'socket', 'polling'] as const) {
      const { [name]: _, ...rest } = good;
      expect(overallOf(linesOf(rest))).toBe('wait');
    }
    expect(overallOf(linesOf({ ...good, heldSeconds: 59 }))).toBe('wait');
  });

  test('one slow answer among quick ones is no slow network', () => {
    expect(stateOf(good, 'latency')).toBe('good');
    expect(stateOf({ ...good, roundTripsMs: [350, 20, 360] }, 'latency')).toBe('fair');
  });

  test('where WebSockets are blocked it says that the way around is there, and who can help', () => {
    const found = { ...good, socket: false };
    expect(overallOf(linesOf(found))).toBe('fair');
    expect(sentenceOf(found, 'socket')).toMatch(/way around.*network can allow/s);
    expect(stateOf({ ...found, polling: false }, 'socket')).toBe('bad');
    expect(overallOf(linesOf({ ...found, polling: false }))).toBe('bad');
    // Without the way around one can play as long as nothing blocks the other.
    expect(overallOf(linesOf({ ...good, polling: false }))).toBe('fair');
  });

  test('a connection that was cut says when', () => {
    expect(sentenceOf({ ...good, heldSeconds: 20, cut: true }, 'held')).toContain('20 s');
    expect(stateOf({ ...good, heldSeconds: 20, cut: true }, 'held')).toBe('fair');
  });

  test('a clock that is wrong is a note that it harms nothing', () => {
    expect(stateOf({ ...good, clockAheadSeconds: -600 }, 'clock')).toBe('fair');
    expect(sentenceOf({ ...good, clockAheadSeconds: -600 }, 'clock')).toMatch(/600 s slow.*harms nothing/);
    expect(sentenceOf({ ...good, clockAheadSeconds: 600 }, 'clock')).toContain('600 s fast');
  });

  test.each<[Name, Partial<Findings>, RegExp]>([
    ['secure', { wakeLock: false, secure: false }, /https/],
    ['secure', { wakeLock: false }, /This browser cannot/],
    ['storage', { storage: false }, /join again/],
    ['webgl', { webgl: false }, /graphics acceleration/],
  ])('%s that is missing is a note with what to do', (name, missing, sentence) => {
    const found = { ...good, ...missing };
    expect(overallOf(linesOf(found))).toBe('fair');
    expect(sentenceOf(found, name)).toMatch(sentence);
  });

  test('a server that does not answer is the worst, whatever else is found', () => {
    const found = { ...good, roundTripsMs: [], clockAheadSeconds: null, socket: false, polling: false };
    expect(overallOf(linesOf(found))).toBe('bad');
    expect(sentenceOf(found, 'answer')).toContain('same Wi-Fi');
  });

  test('as text it has every line, the address and the browser', () => {
    const text = asText(linesOf(good), { address: 'http://race.test', browser: 'Firefox 140' });
    for (const part of ['Everything works here.', 'http://race.test', 'Firefox 140']) expect(text).toContain(part);
    expect(text.split('\n')).toHaveLength(4 + linesOf(good).length);
  });
});
