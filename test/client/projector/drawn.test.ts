import { expect, test } from 'vitest';
import { Classroom } from '../../../client/gallery/classroom.ts';
import { states } from '../../../client/gallery/states.ts';

function stageOf(name: string) {
  const state = states.find((one) => one.name === name)!;
  return new Classroom(state).until(state).atShare(state.share).stage('screen');
}

test('the class of the drawings ends as drawn: Hana before Uma and Milica, and 14 of 30 right', () => {
  const { standings, awards, seats } = stageOf('drawn-podium');
  expect(standings?.slice(0, 3).map(({ nickname, points }) => [nickname, points])).toEqual([
    ['Hana', 200],
    ['Uma', 194],
    ['Milica', 191],
  ]);
  const named = awards.map(({ kind, seats: [seat] }) => [kind, seats.find((row) => row.seat === seat)?.nickname]);
  expect(Object.fromEntries(named)).toMatchObject({ smoothest: 'Ada', boldest: 'Leila', cliff: 'Leila' });
  expect(stageOf('drawn-reveal').tallies[0]?.answers.filter((answer) => answer === 3)).toHaveLength(14);
});

test('its race ends as drawn: 11 settled, 16 still walking, 3 flew', () => {
  const fates = (stageOf('drawn-reveal').results ?? []).map(({ verdict }) => verdict.fate);
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  expect([count('converged'), count('walking'), count('diverged')]).toEqual([11, 16, 3]);
});
