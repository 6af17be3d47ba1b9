import { describe, expect, test } from 'vitest';
import { phaseWord } from '../../../client/ui/phase-word.ts';
import { raceKinds } from '../../../shared/lesson/lesson.ts';
import type { PhaseName } from '../../../shared/room/room.ts';

describe('the stable word of a phase', () => {
  test('of moves is what the class does: it chooses, or it races', () => {
    expect(['arrow', 'classify', 'fog'].map((kind) => phaseWord('move', kind))).toEqual(['choose', 'choose', 'choose']);
    expect(['golf', 'one-knob'].map((kind) => phaseWord('move', kind))).toEqual(['race', 'race']);
  });

  test('of every other phase is its own, whatever is played', () => {
    const phases: readonly PhaseName[] = [
      'lobby',
      'brief',
      'predict',
      'choose',
      'race',
      'reveal',
      'standings',
      'podium',
    ];
    for (const kind of [...raceKinds, 'quiz', 'golf', 'fog', undefined]) {
      expect(phases.map((phase) => phaseWord(phase, kind))).toEqual(phases);
    }
  });
});
