import type { SurfaceComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import { surfaceComplaint, surfaceNote } from '../../../text/en/own-surfaces.ts';
import { forecast as words } from '../../../text/en/studio/studio-surface.ts';
import type { Forecast, NoForecast } from '../forecast/forecast.ts';

/** Why it may not race, and what to do. */
export function complaintSentence(complaint: NoForecast): string {
  if (complaint.word !== 'form') return surfaceComplaint((complaint as SurfaceComplaint).word);
  return complaint.path === 'title' ? words.noTitle : words.form;
}

/** A class of which so many hardly move sees nothing; who arrives in so few steps has shown nothing. */
const [mostlyStill, tooQuick] = [0.5, 1];

/** Where the class will see nothing, or little. */
export function warnings({
  note,
  still,
  surface: { race },
}: Pick<Forecast, 'note' | 'still' | 'surface'>): readonly string[] {
  return [
    ...(note ? [surfaceNote(note)] : []),
    ...(still >= mostlyStill ? [words.still] : []),
    ...(race.par <= tooQuick ? [words.quick] : []),
  ];
}

/** Whether what is wrong can be mended by what a race is set to. */
export function asksForRace(told: Forecast | NoForecast): boolean {
  return 'word' in told && ['start-outside', 'start-in-goal', 'no-rate-settles', 'no-minimum'].includes(told.word);
}
