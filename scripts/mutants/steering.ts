import type { Mutant } from './mutant.ts';

const guard =
  (file: string, test: string) =>
  (mutants: readonly Omit<Mutant, 'file' | 'tests'>[]): readonly Mutant[] =>
    mutants.map((mutant) => ({
      ...mutant,
      file: `shared/room/${file}.ts`,
      tests: [`test/shared/room/${test}.test.ts`],
    }));

/** What the instructor steers: the clock, jumps, a room that goes on by itself, teams; and what is awarded. */
export const steeringMutants: readonly Mutant[] = [
  ...guard(
    'deadline',
    'deadline',
  )([
    {
      name: 'a sleeping phone with more time is waited for',
      find: 'connected.has(seat) && presentSeat(room, seat) !== undefined',
      plant: 'presentSeat(room, seat) !== undefined',
    },
    {
      name: 'who was removed with more time is waited for',
      find: 'connected.has(seat) && presentSeat(room, seat) !== undefined && ',
      plant: 'connected.has(seat) && ',
    },
    {
      name: 'more time for one is more for all',
      find: 'null : deadlineAtMs + (laterMs.get(seat) ?? 0)',
      plant: 'null : deadlineAtMs + max(0, ...laterMs.values())',
    },
    {
      name: 'nobody waits for who was given more time',
      find: 'return ![...laterMs.keys()].some(',
      plant: 'return true || ![...laterMs.keys()].some(',
    },
    {
      name: 'a stopped clock runs out',
      find: 'if (deadlineAtMs === null || nowMs <= deadlineAtMs) return false;',
      plant: 'if (nowMs <= deadlineAtMs!) return false;',
    },
    {
      name: 'stopping the clock gives all the time again',
      find: 'pausedLeftMs: max(0, deadlineAtMs - nowMs)',
      plant: 'pausedLeftMs: deadlineAtMs',
    },
    { name: 'who is late stays late with more time', find: '+ lateMs + moreMs', plant: '+ moreMs' },
    {
      name: 'more time replaces what was given before',
      find: '(laterMs.get(seat) ?? 0) + lateMs',
      plant: 'lateMs',
    },
    {
      name: 'more time for who was removed',
      find: "if (!presentSeat(room, seat)) return refuse('no-seat');",
      plant: '',
    },
  ]),
  ...guard(
    'advance',
    'jumping',
  )([
    {
      name: 'a jump from an old screen',
      find: 'Refusal {\n  if (turn !== room.turn) return',
      plant: 'Refusal {\n  if (false) return',
    },
    { name: 'a jump to where no round is', find: 'if (!rounds[round])', plant: 'if (round >= rounds.length)' },
    {
      name: 'a restarted round keeps what was played',
      find: "return [{ type: 'round-cleared', round }, enterRound(room, round, nowMs)];",
      plant: 'return [enterRound(room, round, nowMs)];',
    },
    { name: 'a round come to once more keeps its old votes', find: 'return isKnown ?', plant: 'return false ?' },
  ]),
  ...guard(
    'finishing',
    'jumping',
  )([
    {
      name: 'a jump finishes what it leaves',
      find: "if (!('round' in phase) || phase.round !== next) return {};",
      plant: "if (!('round' in phase)) return {};",
    },
  ]),
  ...guard(
    'apply',
    'jumping',
  )([{ name: 'a restarted round keeps its votes', find: 'ballots: ballots.filter(others),', plant: 'ballots,' }]),
  ...guard(
    'auto',
    'auto',
  )([
    { name: 'a room goes on by itself unasked', find: 'if (!auto) return events;', plant: '' },
    {
      name: 'after a race nothing follows by itself',
      find: "if (event.type !== 'race-ended') return [event];",
      plant: 'return [event];',
    },
    {
      name: 'the phase that is on does not follow the switch',
      find: "if (!waits) return [{ type: 'auto-set', auto }];",
      plant: "return [{ type: 'auto-set', auto }];",
    },
    { name: 'a running race is given a deadline', find: "'race' ? phase.ended :", plant: "'race' ? true :" },
  ]),
  ...guard(
    'teams',
    'teams',
  )([
    { name: 'a team is worth its sum', find: 'sum / members.length', plant: 'sum' },
    {
      name: 'newcomers join the first team',
      find: 'if (membersOf(room, team) < membersOf(room, smallest)) smallest = team;',
      plant: '',
    },
    { name: 'the removed count as members', find: '!seat.removed && seat.team', plant: 'seat.team' },
    { name: 'one team against nobody', find: 'teams !== 1 && ', plant: '' },
  ]),
  ...guard(
    'apply',
    'teams',
  )([
    {
      name: 'the removed keep a team that is gone',
      find: ', seats: room.seats.map((seat) => ({ ...seat, team: null }))',
      plant: '',
    },
  ]),
  ...guard(
    'awards',
    'awards',
  )([
    { name: 'four share an award', find: 'const mostWinners = 3;', plant: 'const mostWinners = 4;' },
    {
      name: 'awards of who was removed',
      find: 'seats.filter((seat) => room.seats[seat]?.removed === false)',
      plant: 'seats',
    },
    { name: 'one side alone is a cliff', find: 'flew.length > 0 ?', plant: 'true ?' },
    { name: 'best prediction of nobody', find: 'return most > 0 ?', plant: 'return true ?' },
    {
      name: 'comebacks count from the first place',
      find: 'max(...rounds.map((round) => placeAfter(seat, round)))',
      plant: 'placeAfter(seat, 0)',
    },
  ]),
  ...guard(
    'standings',
    'transfer',
  )([{ name: 'a copied number counts', find: 'second.length > 0 && hasTransfer(', plant: 'false && hasTransfer(' }]),
  ...guard(
    'standings',
    'standings',
  )([
    { name: 'the last flight is the first', find: 'const first = heats.find(', plant: 'const first = heats.findLast(' },
  ]),
  ...guard(
    'control',
    'roles',
  )([
    {
      name: 'who gave the room away still has it',
      find: 'return role === controller;',
      plant: "return role === 'host';",
    },
  ]),
];
