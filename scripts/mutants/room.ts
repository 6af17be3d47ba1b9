import type { Mutant } from './mutant.ts';

const rooms = ['test/server/rooms.model.test.ts', 'test/server/rooms.test.ts'];
const choosing = ['test/shared/room/choosing.test.ts'];
const roles = ['test/shared/room/roles.test.ts'];
const views = ['test/shared/room/views.test.ts'];

/** The room and the authority over it. */
export const roomMutants: readonly Mutant[] = [
  {
    name: 'a repeated request counts again',
    file: 'server/rooms.ts',
    find: 'if (first) return isRefusal(first)',
    plant: 'if (false) return isRefusal(first)',
    tests: rooms,
  },
  {
    name: 'one player’s number is everybody’s',
    file: 'server/rooms.ts',
    find: 'by.seat}` : undefined',
    plant: '0}` : undefined',
    tests: rooms,
  },
  {
    name: 'what was not saved may not be asked again',
    file: 'server/rooms.ts',
    find: 'if (numbered && !isOurFault(outcome)) {',
    plant: 'if (numbered) {',
    tests: rooms,
  },
  {
    name: 'acknowledged though it was not saved',
    file: 'server/rooms.ts',
    find: "was not saved`);\n      return refuse('not-saved');",
    plant: 'was not saved`);',
    tests: rooms,
  },
  {
    name: 'acknowledged before it is appended',
    file: 'server/rooms.ts',
    find: `      this.#parts.journal.append(
        events.map((event, index) => ({ room: before.id, seq: live.seq + index, atMs, ...asked, event })),
      );`,
    plant: `      const entries = events.map((event, index) => ({ room: before.id, seq: live.seq + index, atMs, ...asked, event }));
      setTimeout(() => this.#parts.journal.append(entries));`,
    tests: rooms,
  },
  {
    name: 'a full disk in the middle changes the room',
    file: 'server/rooms.ts',
    find: 'for (const event of events) after = apply(after, event);',
    plant: 'for (const event of events) live.room = after = apply(after, event);',
    tests: rooms,
  },
  {
    name: 'anybody is the instructor',
    file: 'shared/room/decide.ts',
    find: 'isInControl(room, by) ?',
    plant: 'true ?',
    tests: roles,
  },
  {
    name: 'anybody is the clock',
    file: 'shared/room/decide.ts',
    find: "by.role === 'server' ?",
    plant: 'true ?',
    tests: roles,
  },
  {
    name: 'a choice of somebody without a seat',
    file: 'shared/room/choosing.ts',
    find: "if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');",
    plant: "if (by.role !== 'player') return refuse('no-seat');",
    tests: choosing,
  },
  {
    name: 'a choice twice',
    file: 'shared/room/choosing.ts',
    find: "if (phase.choices.has(by.seat)) return refuse('already-locked');",
    plant: '',
    tests: choosing,
  },
  {
    name: 'a choice too late',
    file: 'shared/room/choosing.ts',
    find: "if (phase.name === 'race' || isLate(phase, by.seat, context.nowMs))",
    plant: "if (phase.name === 'race')",
    tests: choosing,
  },
  {
    name: 'a rate that is no number',
    file: 'shared/lesson/choosing.ts',
    find: 'if (!(learningRate >= min && learningRate <= max)) {',
    plant: 'if (learningRate < min || learningRate > max) {',
    tests: choosing,
  },
  {
    name: 'a rate above the slider',
    file: 'shared/lesson/choosing.ts',
    find: 'learningRate >= min && learningRate <= max',
    plant: 'learningRate >= min',
    tests: choosing,
  },
  {
    name: 'one locked is everyone',
    file: 'shared/room/deadline.ts',
    find: 'waitingFor.every((',
    plant: 'waitingFor.some((',
    tests: choosing,
  },
  {
    name: 'a race without balls',
    file: 'shared/room/choosing.ts',
    find: 'if (presentChoices(room, phase.choices).size > 0) return',
    plant: 'return',
    tests: choosing,
  },
  {
    name: 'choices are seen while others choose',
    file: 'shared/room/views.ts',
    find: "if (phase.name === 'race') return phase.choices;",
    plant: "if ('choices' in phase) return phase.choices;",
    tests: views,
  },
  {
    name: 'results before the reveal',
    file: 'shared/room/views.ts',
    find: "if (phase.name !== 'reveal' && phase.name !== 'standings') return null;",
    plant: "if (phase.name !== 'race' && phase.name !== 'reveal' && phase.name !== 'standings') return null;",
    tests: views,
  },
  {
    name: 'secrets in the roster',
    file: 'shared/room/counts.ts',
    find: 'return { seat, nickname, connected: connected.has(seat), team };',
    plant: 'return { ...arguments[0], seat, nickname, connected: connected.has(seat), team };',
    tests: views,
  },
  {
    name: 'the last heat of a round counts, not the better',
    file: 'shared/room/standings.ts',
    find: ': max(0, ...points, ...moved);',
    plant: ': max(0, points.at(-1) ?? 0, ...moved);',
    tests: ['test/shared/room/standings.test.ts'],
  },
  {
    name: 'a locked room lets people in',
    file: 'shared/room/seats.ts',
    find: "if (room.locked) return refuse('room-locked');",
    plant: '',
    tests: ['test/shared/room/seats.test.ts'],
  },
  {
    name: 'a pause does not stop the race',
    file: 'shared/room/racing.ts',
    find: 'paused ? [] : paced(steps, { fromStep: progress, atMs: nowMs, stepMs: null })',
    plant: 'paused ? [] : paced(steps, { ...last, fromStep: progress, atMs: nowMs })',
    tests: ['test/shared/room/racing.test.ts'],
  },
  {
    name: 'the race goes on from step 0 after a restart',
    file: 'shared/room/racing.ts',
    find: 'const fromStep = phase.reachedStep;',
    plant: 'const fromStep = 0;',
    tests: ['test/shared/room/racing.test.ts'],
  },
];
