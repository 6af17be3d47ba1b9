import type { Lesson } from '../../shared/lesson/lesson.ts';

/** A lesson of the studio, on its way to the page that opens rooms. It goes through the browser's storage, not the address. */
export interface Handed {
  /** As the server takes it. */
  readonly lesson: Lesson;
  /** With its surfaces complete, as an overview shows it; absent where they were not looked at yet. */
  readonly shown?: Lesson;
}

/** `ready`: the last draft that may be raced. `now`: to be opened at once, and once. */
export type Parcel = 'ready' | 'now';

const keyOf = (parcel: Parcel): string => `gradient-grand-prix.studio.${parcel}`;

/** False where the browser keeps nothing. */
export function handOver(parcel: Parcel, handed: Handed, storage: () => Pick<Storage, 'setItem'> = page): boolean {
  try {
    storage().setItem(keyOf(parcel), JSON.stringify(handed));
    return true;
  } catch {
    return false;
  }
}

/** What was handed over; `now` is there for one time only. */
export function handedOver(
  parcel: Parcel,
  storage: () => Pick<Storage, 'getItem' | 'removeItem'> = page,
): Handed | null {
  try {
    const kept = storage().getItem(keyOf(parcel));
    if (parcel === 'now') storage().removeItem(keyOf(parcel));
    const handed = JSON.parse(kept ?? 'null') as Handed | null;
    return Array.isArray(handed?.lesson?.rounds) ? handed : null;
  } catch {
    return null;
  }
}

const page = (): Storage => localStorage;
