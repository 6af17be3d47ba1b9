import type { GhostId } from '../../../shared/race/ghost-ids.ts';

interface GhostWords {
  /** In a ball. */
  readonly tag: string;
  /** Beside a ball: at most 14 characters. */
  readonly name: string;
  /** What it does, in one line. */
  readonly does: string;
}

export const ghosts: Readonly<Record<GhostId, GhostWords>> = {
  safest: {
    tag: 'Sa',
    name: 'Safest rate',
    does: 'Keeps one learning rate, the safest from everywhere: 2/(λmin + λmax).',
  },
  exact: {
    tag: 'Ex',
    name: 'Exact search',
    does: 'Goes along −∇L to the lowest point of that line, with a new length at every step.',
  },
  armijo: {
    tag: 'Ar',
    name: 'Armijo search',
    does: 'Tries the length 1 along −∇L at every step and halves it until the loss falls enough.',
  },
  newton: {
    tag: 'Ne',
    name: 'Damped Newton',
    does: 'Uses the curvature as well: steps to the bottom of a bowl that fits here, or less far if the loss would rise.',
  },
  adam: {
    tag: 'Ad',
    name: 'Default Adam',
    does: 'Adam with its default learning rate 0.001, which is made for long runs: its steps are tiny here.',
  },
  random: {
    tag: 'Ra',
    name: 'Random search',
    does: 'Knows no slope: tries a random point near its best one and keeps it if the loss is lower.',
  },
  'class-best': { tag: 'CB', name: 'Class best', does: 'The best choice of this class so far, once more.' },
};

/** Said where ghosts are offered. */
export const ghostNote = 'A ghost’s step counts as one, even if it looks at the loss many times to find it.';
