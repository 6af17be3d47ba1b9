import { describe, expect, test } from 'vitest';
import { phaseName } from '../../../client/remote/phase-name.ts';
import { type UnpairedWhy, unpairedSentence } from '../../../client/remote/unpaired-sentence.ts';
import type { ShownRound } from '../../../shared/lesson/lesson.ts';
import { refusalWords } from '../../../shared/room/refusals.ts';

describe('why a phone is not the remote', () => {
  const others: readonly UnpairedWhy[] = [
    'declined',
    'expired',
    'lost',
    'unreachable',
    'noCode',
    'unpaired',
    'replaced',
  ];

  test('is a sentence of its own for every reason', () => {
    const sentences = [...refusalWords, ...others].map(unpairedSentence);
    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
    expect(new Set(others.map(unpairedSentence)).size).toBe(others.length);
  });

  test('does not tell a phone with a used QR about the instructor’s screen', () => {
    expect(unpairedSentence('not-host')).toContain('used already');
  });

  test('after another phone was paired is not that of another tab', () => {
    expect(unpairedSentence('replaced')).toContain('another one was paired');
  });
});

describe('the phase in words', () => {
  const told = { title: '', question: '', why: '' };
  const race: ShownRound = { ...told, kind: 'goldilocks', surface: 'seed-bowl' };
  const quiz: ShownRound = { ...told, kind: 'quiz', predict: { kind: 'choice', text: '', options: ['1', '2'] } };

  test('tells a quiz and a second vote from a prediction', () => {
    expect(phaseName({ phase: 'brief', vote: null, round: race })).toBe('Brief');
    expect(phaseName({ phase: 'brief', vote: null, round: quiz })).toBe('Question');
    expect(phaseName({ phase: 'predict', vote: 1, round: race })).toBe('Predict');
    expect(phaseName({ phase: 'predict', vote: 1, round: quiz })).toBe('Answer');
    expect(phaseName({ phase: 'predict', vote: 2, round: race })).toBe('Second vote');
  });
});
