import type { PhaseName } from '../../shared/room/room.ts';

/** What a key on the instructor's page means; null: nothing, or the focused control's own business. */
export type KeyAction = 'pause' | 'advance' | 'more' | 'sound' | 'close-up' | null;

/** Fields and buttons keep their own keys: space clicks a button, arrows move in a radio group. */
export function keyAction(
  key: string,
  target: { readonly tagName: string } | null,
  {
    repeat,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'repeat' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  phase?: PhaseName,
): KeyAction {
  if (repeat || altKey || ctrlKey || metaKey || shiftKey) return null;
  const tag = target?.tagName ?? '';
  if (['INPUT', 'SELECT', 'TEXTAREA'].includes(tag)) return null;
  // One press of a clicker too many must not close the room.
  if (key === 'ArrowRight') return phase === 'podium' ? null : 'advance';
  if (key === 'm' || key === 'M') return 'more';
  if (key === 's' || key === 'S') return 'sound';
  if (key === 'z' || key === 'Z') return 'close-up';
  return key === ' ' && !['BUTTON', 'A', 'SUMMARY'].includes(tag) ? 'pause' : null;
}
