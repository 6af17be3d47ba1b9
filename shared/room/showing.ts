import type { RoomEvent } from './events.ts';
import type { Room } from './room.ts';
import type { Shown } from './shown.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the instructor lets the class see. What is so already is accepted and does nothing. */
export function show({ shown }: Room, change: Partial<Shown>): readonly RoomEvent[] {
  const news = Object.entries(change).filter(([what, value]) => !isSame(value, shown[what as keyof Shown]));
  return news.length === 0 ? [] : [{ type: 'shown', change: Object.fromEntries(news) }];
}
