// A control of bench:class: one server that steps the same races and tells every phone where the balls are, 20 times a
// second. Arguments: which one, and the plan as JSON.
import { stepRace } from '../../../shared/race/race.ts';
import { sharedMs } from './clock.ts';
import { colyseus } from './control-colyseus.ts';
import { socketIo } from './control-socket-io.ts';
import { rawWs } from './control-ws.ts';
import { type Plan, phaseMs, raceOf, stepMs } from './plan.ts';
import type { Control } from './telling.ts';

const nobody: Control = { listen: async () => ({ port: 0 }), say() {}, changes: () => 0 };
const controls = { ws: rawWs, 'socket.io': socketIo, colyseus, simulation: () => nobody };

const [name, planText] = process.argv.slice(2);
const plan = JSON.parse(planText!) as Plan;
const control = controls[name as keyof typeof controls]();
const races = Array.from({ length: plan.rooms }, (_, room) => raceOf(room, plan));

/** Each room at its own time within the period. What is late by a whole period is left out, not caught up. */
function run(room: number, startMs: number): void {
  const race = races[room]!;
  let tick = 1;
  const dueMs = (): number => startMs + phaseMs(room, stepMs) + tick * stepMs;
  const wait = (): void => void setTimeout(turn, Math.max(0, Math.ceil(dueMs() - sharedMs())));
  function turn(): void {
    stepRace(race);
    control.say(room, race);
    tick++;
    while (sharedMs() > dueMs() + stepMs) {
      stepRace(race);
      tick++;
    }
    if (race.step < race.setup.steps) wait();
  }
  wait();
}

const listening = await control.listen(plan);
process.on('message', (message: { begin?: number; changesAsked?: true }) => {
  if (message.begin !== undefined) for (const room of races.keys()) run(room, message.begin);
  if (message.changesAsked) process.send?.({ changes: control.changes() });
});
process.send?.(listening);
