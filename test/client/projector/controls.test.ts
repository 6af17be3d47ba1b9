import { describe, expect, test } from 'vitest';
import { advanceLabel } from '../../../client/projector/advance-label.ts';
import { chartNow } from '../../../client/projector/charts-of.ts';
import { autoAtMs, clockState } from '../../../client/projector/clock-state.ts';
import { keyAction } from '../../../client/projector/keyboard.ts';
import { isWaiting, rosterCounts, rosterRows } from '../../../client/projector/panel/roster-rows.ts';
import { switched } from '../../../client/projector/panel/switched.ts';
import { grouped, hostUrl, remoteUrl } from '../../../client/projector/remote-url.ts';
import { controls as words } from '../../../client/text/en/controls.ts';
import type { ShownRound } from '../../../shared/lesson/lesson.ts';
import type { PublicSeat } from '../../../shared/protocol/messages.ts';
import type { PhaseName } from '../../../shared/room/room.ts';

const told = { title: '', question: '', why: '' };
const predict = { kind: 'choice', text: 'Which?', options: ['1', '2'], right: 1 } as const;
const race: ShownRound = { ...told, kind: 'goldilocks', surface: 'seed-bowl' };
const predicted: ShownRound = { ...race, predict };
const quiz: ShownRound = { ...told, kind: 'quiz', predict };

describe('the clock', () => {
  const at = (
    phase: PhaseName,
    deadlineAtMs: number | null,
    raceEnded = false,
    pausedLeftMs: number | null = null,
  ) => ({
    phase,
    deadlineAtMs,
    raceEnded,
    pausedLeftMs,
  });

  test('of a room that goes on by itself counts in the phases that would wait for the instructor, and in no other', () => {
    expect([at('brief', 5), at('reveal', 5), at('standings', 5), at('race', 5, true)].map(autoAtMs)).toEqual([
      5, 5, 5, 5,
    ]);
    expect([at('choose', 5), at('predict', 5), at('move', 5), at('race', 5)].map(autoAtMs)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(autoAtMs(at('reveal', null))).toBeNull();
  });

  test('can be stopped while it runs, goes on where it was stopped, and is left alone where there is none', () => {
    expect(clockState(at('choose', 5), null)).toBe('running');
    expect(clockState(at('choose', null, false, 4000), null)).toBe('paused');
    expect(clockState(at('brief', null), null)).toBeNull();
    expect(clockState(at('race', null), { paused: false })).toBe('running');
    expect(clockState(at('race', null), { paused: true })).toBe('paused');
    expect(clockState(at('race', null, true), { paused: true })).toBeNull();
    expect(clockState(at('race', 5, true), { paused: true })).toBe('running');
  });

  test('stopped with nothing left is still stopped', () => {
    expect(clockState(at('move', null, false, 0), null)).toBe('paused');
  });
});

describe('the roster', () => {
  const seat = (number: number, nickname: string, more: Partial<PublicSeat> = {}): PublicSeat => ({
    seat: number,
    nickname,
    connected: true,
    team: null,
    ...more,
  });
  const seats = [
    seat(0, 'Zoë', { done: true }),
    seat(1, 'bo 10', { done: false }),
    seat(2, 'Bo 9', { done: false, connected: false }),
    seat(3, 'Ana', { done: true, connected: false }),
  ];

  test('stands by name, so that nobody moves under the mouse when somebody locks in', () => {
    const names = rosterRows({ phase: 'choose', seats }).map(({ nickname }) => nickname);
    expect(names).toEqual(['Ana', 'Bo 9', 'bo 10', 'Zoë']);
    const locked = seats.map((row) => ({ ...row, done: true }));
    expect(rosterRows({ phase: 'choose', seats: locked }).map(({ nickname }) => nickname)).toEqual(names);
  });

  test('waits for those who are there and not done, and not for a sleeping phone', () => {
    expect(rosterRows({ phase: 'choose', seats }).map(({ state }) => state)).toEqual([
      'done',
      'away',
      'waited-for',
      'done',
    ]);
    expect(rosterCounts({ phase: 'choose', seats })).toEqual({ waitedFor: 1, away: 2 });
  });

  test('waits for nobody outside of predict, choose and move', () => {
    expect((['predict', 'choose', 'move'] as const).map((phase) => isWaiting({ phase }))).toEqual([true, true, true]);
    for (const phase of ['lobby', 'brief', 'race', 'reveal', 'standings', 'podium'] as const) {
      expect(rosterCounts({ phase, seats }).waitedFor).toBeNull();
      expect(rosterRows({ phase, seats }).map(({ state }) => state)).not.toContain('waited-for');
    }
  });
});

describe('what is shown', () => {
  test('the chart that was chosen, if the round has it; else the one that the round begins with', () => {
    expect(chartNow({ chart: 'curves' }, race)).toBe('curves');
    expect(chartNow({ chart: null }, race)).toBe('sweep');
    expect(chartNow({ chart: 'prediction' }, race)).toBe('sweep');
    expect(chartNow({ chart: 'prediction' }, predicted)).toBe('prediction');
    expect(chartNow({ chart: 'sweep' }, quiz)).toBe('prediction');
  });

  test('a switch adds or takes one thing, and the order is that of the offer', () => {
    const all = ['a', 'b', 'c'];
    expect(switched(all, ['c'], 'a', true)).toEqual(['a', 'c']);
    expect(switched(all, ['a', 'c'], 'a', false)).toEqual(['c']);
    expect(switched(all, ['a'], 'a', true)).toEqual(['a']);
    expect(switched(all, [], 'b', false)).toEqual([]);
  });
});

describe('the keys', () => {
  const bare = { repeat: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

  test('M opens and closes the panel, also from a button, and is a letter in a field', () => {
    expect(['m', 'M'].map((key) => keyAction(key, null, bare))).toEqual(['more', 'more']);
    expect(keyAction('m', { tagName: 'BUTTON' }, bare)).toBe('more');
    expect(keyAction('m', { tagName: 'INPUT' }, bare)).toBeNull();
    expect(keyAction('m', null, { ...bare, ctrlKey: true })).toBeNull();
  });
});

describe('the key of the sound', () => {
  test('is S, and a letter in a field', () => {
    const bare = { repeat: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
    expect(['s', 'S'].map((key) => keyAction(key, null, bare))).toEqual(['sound', 'sound']);
    expect(keyAction('s', { tagName: 'INPUT' }, bare)).toBeNull();
  });
});

describe('the key of the close-up', () => {
  test('is Z, and a letter in a field', () => {
    const bare = { repeat: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
    expect(['z', 'Z'].map((key) => keyAction(key, null, bare))).toEqual(['close-up', 'close-up']);
    expect(keyAction('z', { tagName: 'INPUT' }, bare)).toBeNull();
    expect(keyAction('z', null, { ...bare, ctrlKey: true })).toBeNull();
  });
});

describe('the second heat on other ground', () => {
  test('is what the button says, and after it the standings', () => {
    const counts = { joined: 2, connected: 2, ready: 0 };
    const now = {
      phase: 'reveal',
      vote: null,
      round: race,
      raceEnded: false,
      roundIndex: 0,
      rounds: 2,
      counts,
    } as const;
    expect(advanceLabel({ ...now, heat: 1, moreHeats: true })).toBe('Heat 2: other ground');
    expect(advanceLabel({ ...now, heat: 2, moreHeats: false })).toBe('Standings');
  });
});

describe('the remote', () => {
  test('is paired at the address that phones reach, with the secret where no server sees it', () => {
    const url = remoteUrl('http://192.168.1.20:3000/KXRT7M', 'KXRT7M', 'se-cr_et');
    expect(url).toBe('http://192.168.1.20:3000/remote#KXRT7M.se-cr_et');
    expect(new URL(url).pathname + new URL(url).search).not.toContain('se-cr_et');
    expect(hostUrl('https://race.example.org/KXRT7M')).toBe('https://race.example.org/host');
  });

  test('the file of the take-back code says both codes, where to go, and what to do', () => {
    const takeBack = grouped('BCDF23GHJK45');
    expect(takeBack).toBe('BCDF-23GH-JK45');
    const text = words.remote.fileText({ code: 'KXRT7M', takeBack, address: 'http://192.168.1.20:3000/host' });
    for (const part of ['KXRT7M', takeBack, 'http://192.168.1.20:3000/host', 'Take a room back']) {
      expect(text).toContain(part);
    }
  });
});
