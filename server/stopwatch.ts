import { Histogram, type Registry } from 'prom-client';
import type { Journal } from './journal/journal.ts';

/** Seconds, from what is usual to what a class would feel. */
const buckets = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5];

/** How long the things take on which everybody waits. */
export interface Stopwatch {
  /** The same journal; every append is timed. */
  readonly journal: Journal;
  /** Times one turn of the heartbeat: all rooms' time, their races' steps, and what is told of them. */
  beat(tick: () => void): void;
  /** One race was stepped as far as was due, within so many ms. */
  stepped(tookMs: number): void;
}

export function stopwatch(journal: Journal, registry: Registry, nowMs: () => number): Stopwatch {
  const registers = [registry];
  const appends = new Histogram({
    name: 'ggp_journal_append_seconds',
    help: 'Time to keep what somebody did',
    buckets,
    registers,
  });
  const beats = new Histogram({
    name: 'ggp_beat_seconds',
    help: 'Time of one turn of the heartbeat, all rooms: deadlines, steps of races, what is told',
    buckets,
    registers,
  });
  const steps = new Histogram({
    name: 'ggp_step_seconds',
    help: 'Time to step one race, all its balls, as far as was due',
    buckets,
    registers,
  });
  const timed = (histogram: Histogram, act: () => void): void => {
    const fromMs = nowMs();
    try {
      act();
    } finally {
      histogram.observe((nowMs() - fromMs) / 1000);
    }
  };
  return {
    journal: { ...journal, append: (entries) => timed(appends, () => journal.append(entries)) },
    beat: (tick) => timed(beats, tick),
    stepped: (tookMs) => steps.observe(tookMs / 1000),
  };
}
