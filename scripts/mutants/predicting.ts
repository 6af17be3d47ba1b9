import type { Mutant } from './mutant.ts';

const predicting = ['test/shared/room/predicting.test.ts'];

/** What is asked before a race: who may answer, who may know, what it is worth. */
export const predictingMutants: readonly Mutant[] = [
  {
    name: 'the answer goes out with the question',
    file: 'shared/room/views.ts',
    find: 'round: round && (isRevealed(room) ? withAnswers(round) : withoutAnswers(round)),',
    plant: 'round: round && withAnswers(round),',
    tests: predicting,
  },
  {
    name: 'the causes of a race hold its answer',
    file: 'shared/room/views.ts',
    find: 'const round = withoutAnswers(roundInHeat(room.lesson.rounds[roundIndex]!, heat));',
    plant: 'const round = roundInHeat(room.lesson.rounds[roundIndex]!, heat);',
    tests: predicting,
  },
  {
    name: 'answers of others before the reveal',
    file: 'shared/room/views.ts',
    find: 'tallies: isRevealed(room) ? tallies(room) : [],',
    plant: 'tallies: tallies(room),',
    tests: predicting,
  },
  {
    name: 'an answer twice',
    file: 'shared/room/predicting.ts',
    find: "if (phase.answers.has(by.seat)) return refuse('already-locked');",
    plant: '',
    tests: predicting,
  },
  {
    name: 'an answer too late',
    file: 'shared/room/predicting.ts',
    find: "if (isLate(phase, by.seat, context.nowMs)) return refuse('too-late');",
    plant: '',
    tests: predicting,
  },
  {
    name: 'the second vote counts',
    file: 'shared/room/standings.ts',
    find: 'ballot.round === round && ballot.vote === 1',
    plant: 'ballot.round === round && ballot.vote === 2',
    tests: predicting,
  },
  {
    name: 'voting for ever',
    file: 'shared/room/advance.ts',
    find: 'return voted\n',
    plant: 'return voted && false\n',
    tests: predicting,
  },
  {
    name: 'a start that the round does not ask for',
    file: 'shared/lesson/choosing.ts',
    find: "{ path: 'choice.start', expected: 'no start' }",
    plant: '{ ...dealt.settings, learningRate, start }',
    tests: ['test/shared/room/choosing.test.ts'],
  },
  {
    name: 'a card that is not dealt',
    file: 'shared/lesson/choosing.ts',
    find: 'const dealt = cards[card];',
    plant: 'const dealt = cards[card] ?? cards[0];',
    tests: ['test/shared/room/choosing.test.ts'],
  },
  {
    name: 'survivors count one heat only',
    file: 'shared/room/standings.ts',
    find: "lesson.rounds[round]?.kind === 'survivor'",
    plant: 'false',
    tests: ['test/shared/room/survivor.test.ts'],
  },
  {
    name: 'mini-batches without a budget',
    file: 'shared/race/race.ts',
    find: 'size === null || exampleBudget === undefined ? steps',
    plant: 'size === null || exampleBudget !== undefined ? steps',
    tests: ['test/shared/race/batches.test.ts'],
  },
];
