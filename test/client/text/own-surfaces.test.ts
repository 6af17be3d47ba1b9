import { describe, expect, test } from 'vitest';
import { surfaceComplaint, surfaceNote, surfaceRefusal } from '../../../client/text/en/own-surfaces.ts';
import { hostRefusal } from '../../../client/text/en/projector.ts';
import { surfaceNotes } from '../../../shared/lesson/own/prepare.ts';
import { refuse } from '../../../shared/room/refusals.ts';
import { surfaceWords } from '../../../shared/surfaces/own/complaint.ts';

describe('why a surface may not race', () => {
  test.each(surfaceWords)('%s is a sentence of its own, and says what to do', (word) => {
    const said = surfaceComplaint(word);
    expect(said).toMatch(/^[A-Z].+\. [A-Z].+\.$|^A pass.+\.$/);
    expect(surfaceWords.filter((other) => surfaceComplaint(other) === said)).toEqual([word]);
  });

  test('of a lesson’s surface names the surface, and of the time for all of them none', () => {
    const one = refuse('bad-request', 'surfaces.own:my-hill', 'no-minimum');
    expect(hostRefusal(one)).toBe(`Surface “my-hill”: ${surfaceComplaint('no-minimum')}`);
    expect(hostRefusal(refuse('bad-request', 'surfaces', 'too-costly'))).toBe(surfaceComplaint('too-costly'));
  });

  test('is not said of other refusals', () => {
    for (const [path, expected] of [
      ['lesson.rounds.0.surface', 'no-minimum'],
      ['surfaces.own:my-hill', 'constructor'],
      ['surfaces.own:my-hill', undefined],
    ] as const) {
      expect(surfaceRefusal(refuse('bad-request', path, expected))).toBeNull();
    }
  });
});

test.each(surfaceNotes)('what the class will see, %s, is a sentence', (note) => {
  expect(surfaceNote(note)).toMatch(/^[A-Z].+: .+\.$/);
});
