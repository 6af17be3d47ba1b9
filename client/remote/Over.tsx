import type { RefusalWord } from '../../shared/room/refusals.ts';
import { refusalSentence } from '../text/en/refusals.ts';
import { remote } from '../text/en/remote.ts';
import { Logo } from '../ui/Logo.tsx';

const text = remote.over;

/** The remote's part is over, for now or for good: why, and the one thing to do. */
export function Over({ why, onAgain }: { why: RefusalWord; onAgain: () => void }) {
  const closed = why === 'room-closed';
  return (
    <main class="screen pairing">
      <header class="brand">
        <Logo size="1.75rem" />
        <h1>{remote.heading}</h1>
      </header>
      <div class="kerb" aria-hidden="true" />
      <div class="middle" role="alert">
        <h2 data-testid="phase" data-phase={closed ? 'closed' : 'over'}>
          {closed ? text.closed : text.other}
        </h2>
        <p>{closed ? text.closedText : refusalSentence({ refused: why })}</p>
      </div>
      {why !== 'unknown-room' && (
        <div class="foot">{closed ? <OpenAnother /> : <Again why={why} onAgain={onAgain} />}</div>
      )}
    </main>
  );
}

function OpenAnother() {
  return (
    <a class="framed over-open" href="/host">
      {text.open}
    </a>
  );
}

function Again({ why, onAgain }: { why: RefusalWord; onAgain: () => void }) {
  const old = why === 'version';
  return (
    <button type="button" class="go" onClick={() => (old ? location.reload() : onAgain())}>
      {old ? text.reload : why === 'replaced' ? text.useThis : remote.pair.again}
    </button>
  );
}
