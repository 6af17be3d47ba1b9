import { expect, test } from 'vitest';
import { ghostNote, ghosts } from '../../../client/text/en/ghosts.ts';
import { ghostIds } from '../../../shared/race/ghost-ids.ts';

test.each(ghostIds)('%s: two letters of its own, a name that fits beside a ball, one line of what it does', (id) => {
  const { tag, name, does } = ghosts[id];
  expect([...tag]).toHaveLength(2);
  expect(ghostIds.filter((other) => ghosts[other].tag === tag)).toEqual([id]);
  expect(name.length).toBeLessThanOrEqual(14);
  expect(does.length).toBeLessThanOrEqual(120);
  expect(does).toMatch(/\.$/);
});

test('a step is said to count as one', () => {
  expect(ghostNote).toContain('counts as one');
});
