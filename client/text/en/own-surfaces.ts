import type { SurfaceNote } from '../../../shared/lesson/own/prepare.ts';
import type { Refusal } from '../../../shared/room/refusals.ts';
import type { SurfaceWord } from '../../../shared/surfaces/own/complaint.ts';

const complaints: Readonly<Record<SurfaceWord, string>> = {
  formula: 'The formula cannot be read, or is undefined somewhere on the map. Mend what is marked.',
  'not-finite':
    'The loss is undefined or infinite in the hatched part of the map. Change the formula, or make the map smaller.',
  'no-spread': 'All x are alike, so no line can be told from another. Add rows with other x.',
  classes: 'A pass-or-fail model needs y = 0 and y = 1 in the data, both of them and nothing else.',
  heights: 'The heights do not fill the grid. Import or paint them again.',
  'no-minimum':
    'The lowest place is at the edge of the map, or there is none. Make the map larger, or say that the loss falls for ever.',
  'start-outside': 'The start is off the map. Put it on the map.',
  'start-in-goal': 'The start is inside the goal already. Put it further up.',
  'no-rate-settles':
    'From this start no learning rate on the slider reaches the goal. Move the start, give more steps, or change the slider.',
  'too-costly': 'This takes too long to compute. Make it simpler or smaller.',
};

const notes: Readonly<Record<SurfaceNote, string>> = {
  'few-settle': 'Fewer than a quarter of all rates settle: most of the class will not arrive.',
  'many-settle': 'More than three quarters of all rates settle: nearly everybody will arrive.',
};

/** Why a surface may not race, and what to do. */
export function surfaceComplaint(word: SurfaceWord): string {
  return complaints[word];
}

/** What the class will see on it. */
export function surfaceNote(note: SurfaceNote): string {
  return notes[note];
}

/** A lesson that was refused for one of its own surfaces, as one sentence; null where that is not why. */
export function surfaceRefusal({ path, expected }: Refusal): string | null {
  const found = /^surfaces(?:\.own:([a-z0-9-]+))?$/.exec(path ?? '');
  if (!found || expected === undefined || !Object.hasOwn(complaints, expected)) return null;
  const sentence = complaints[expected as SurfaceWord];
  return found[1] === undefined ? sentence : `Surface “${found[1]}”: ${sentence}`;
}
