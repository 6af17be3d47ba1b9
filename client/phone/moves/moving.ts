import { useSignal } from '@preact/signals';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import type { Session } from '../../net/session.ts';
import { refusalSentence } from '../../text/en/refusals.ts';

/** Sends the own next move; one at a time. */
export function useMoving(session: Session, made: readonly Move[]) {
  const busy = useSignal(false);
  const note = useSignal('');
  async function send(move: Move): Promise<void> {
    if (busy.peek()) return;
    busy.value = true;
    note.value = '';
    const answer = await session.move(made.length, move);
    busy.value = false;
    // What was taken before comes with the next view.
    if (isRefusal(answer) && answer.refused !== 'already-locked') note.value = refusalSentence(answer);
  }
  return { busy: busy.value, note: note.value, onMove: (move: Move) => void send(move) };
}
