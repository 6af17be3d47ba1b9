import { expect, test } from 'vitest';
import { lookOf, shapePath, tagOf } from '../../../client/stage/look.ts';

const shapes = ['circle', 'square', 'hexagon', 'diamond', 'cross'] as const;

test('forty seats have forty different pairs of colour and shape, then they repeat', () => {
  const pairs = Array.from({ length: 40 }, (_, seat) => `${lookOf(seat).colour} ${lookOf(seat).shape}`);
  expect(new Set(pairs).size).toBe(40);
  expect(lookOf(40)).toEqual(lookOf(0));
  expect(lookOf(499).colour).toMatch(/^#[0-9A-F]{6}$/);
});

test('the shape changes after every eight players', () => {
  expect([0, 7, 8, 15, 16, 24, 32].map((seat) => lookOf(seat).shape)).toEqual([
    'circle',
    'circle',
    'square',
    'square',
    'hexagon',
    'diamond',
    'cross',
  ]);
});

test('letters on every colour have a contrast of at least 4.5', () => {
  for (let seat = 0; seat < 8; seat++) {
    const { colour, ink } = lookOf(seat);
    const [low, high] = [luminance(colour), luminance(ink)].sort((a, b) => a - b);
    expect((high! + 0.05) / (low! + 0.05), colour).toBeGreaterThanOrEqual(4.5);
  }
});

test.each([
  ['Hana', 'Ha'],
  ['hana', 'Ha'],
  ['Swift Heron', 'SH'],
  ['swift  heron of doom', 'SH'],
  ['Jean-Luc', 'JL'],
  ['Hana 2', 'H2'],
  ['Q', 'Q'],
  ['Željko', 'Že'],
  ['Ћирилица', 'Ћи'],
  ['李小龙', '李小'],
  ['सीता', 'सीता'],
  ['محمد علي', 'مع'],
  ['ßeta', 'ße'],
  ['🦊 Fox', 'Fo'],
  ['🦊', '🦊'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
  ['!!', '!'],
  ['', '?'],
])('the tag of %j is %j', (nickname, tag) => {
  expect(tagOf(nickname)).toBe(tag);
});

test('every outline is closed, centred, and as large as its radius says', () => {
  for (const shape of shapes) {
    const path = shapePath(shape, 10);
    expect(path).toMatch(/^M.*Z$/);
    expect(path).not.toContain('NaN');
    const reach = Math.max(...(path.match(/-?\d+(\.\d+)?/g) ?? []).map((number) => Math.abs(Number(number))));
    expect(reach).toBeGreaterThanOrEqual(8);
    expect(reach).toBeLessThanOrEqual(13.6);
  }
});

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
