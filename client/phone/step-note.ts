import { optimizers } from '../../shared/optimizers/index.ts';
import { batchSizeOf, type Choice, keepsRate, optimizerOf } from '../../shared/race/choice.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { notes } from '../text/en/cards.ts';

/** Why a step that is not θ − η∇L is not: the first cause that applies. */
export function stepNote(choice: Choice, surface: Surface): string {
  if (optimizers[optimizerOf(choice)].adaptive) return notes.adaptive;
  if (batchSizeOf(choice, surface) !== null) return notes.batch;
  if (optimizerOf(choice) === 'momentum' && choice.momentum !== 0) return notes.momentum;
  if (!keepsRate(choice)) return notes.schedule;
  return surface.fence ? notes.fence : notes.other;
}
