import type { ChangedRate } from '../../shared/protocol/messages.ts';
import type { RoomEvent } from '../../shared/room/events.ts';

export function changesIn(events: readonly RoomEvent[]): readonly ChangedRate[] {
  return events.flatMap((event) =>
    event.type === 'choice-changed' ? [[event.seat, event.atStep, event.learningRate] as const] : [],
  );
}

/** The rates of one race that were changed, until they are told: to screens soon, to phones with the beat. */
export class RateNews {
  #screens: ChangedRate[] = [];
  #phones: ChangedRate[] = [];

  add(changed: readonly ChangedRate[]): void {
    this.#screens.push(...changed);
    this.#phones.push(...changed);
  }

  /** Those that no screen has heard of. */
  takeForScreens(): readonly ChangedRate[] {
    const changed = this.#screens;
    this.#screens = [];
    return changed;
  }

  /** Those since the last beat. */
  takeForPhones(): readonly ChangedRate[] {
    const changed = this.#phones;
    this.#phones = [];
    return changed;
  }
}
