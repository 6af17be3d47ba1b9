import type { RefusalWord } from '../../shared/room/refusals.ts';
import { over } from '../text/en/play.ts';
import { refusalSentence } from '../text/en/refusals.ts';
import { Brand } from './Brand.tsx';

/** This phone's part is over, for now or for good: why, and the one thing to do. */
export function Over({ why, onAgain }: { why: RefusalWord; onAgain: () => void }) {
  const { title, button } = why in over ? over[why as keyof typeof over] : over.other;
  return (
    <main class="screen over">
      <Brand />
      <div class="kerb" aria-hidden="true" />
      <div class="middle" role="alert">
        <h2 data-testid="phase" data-phase={why === 'room-closed' ? 'closed' : 'over'}>
          {title}
        </h2>
        <p data-testid="my-state" data-refused={why}>
          {refusalSentence({ refused: why })}
        </p>
      </div>
      <div class="foot">
        <button type="button" class="go" onClick={() => act(why, onAgain)}>
          {button}
        </button>
      </div>
    </main>
  );
}

function act(why: RefusalWord, again: () => void): void {
  if (why === 'room-closed' || why === 'unknown-room') location.assign('/');
  else if (why === 'version') location.reload();
  else again();
}
