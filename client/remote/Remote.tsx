import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { type Claim, claimRoom } from '../net/claim.ts';
import { type Session, startSession } from '../net/stage-session.ts';
import { tokens } from '../net/tokens.ts';
import { remote as text } from '../text/en/remote.ts';
import type { RemoteAddress } from './address.ts';
import { LiveRemote } from './LiveRemote.tsx';
import { Pairing } from './Pairing.tsx';
import { Unpaired } from './Unpaired.tsx';
import type { UnpairedWhy } from './unpaired-sentence.ts';

type Now =
  | { readonly kind: 'pairing'; readonly claim: Claim; readonly code: string }
  | { readonly kind: 'live'; readonly session: Session; readonly code: string }
  | { readonly kind: 'unpaired'; readonly why: UnpairedWhy };

/** The instructor's phone: paired by the QR that it has scanned, or by a token that it has from before. */
export function Remote({ address }: { address: RemoteAddress | null }) {
  const [now, setNow] = useState(() => nowAt(address));
  if (now.kind === 'unpaired') return <Unpaired why={now.why} />;
  const { code } = now;
  if (now.kind === 'pairing') {
    return (
      <WithClaim
        claim={now.claim}
        onEnd={(why) => setNow(why === null ? live(code) : (kept(code, why) ?? { kind: 'unpaired', why }))}
      />
    );
  }
  return (
    <LiveRemote
      key={now.session}
      session={now.session}
      code={code}
      onAgain={() => setNow(live(code))}
      onUnpaired={() => {
        tokens.drop('remote', code);
        setNow({ kind: 'unpaired', why: 'replaced' });
      }}
    />
  );
}

function nowAt(address: RemoteAddress | null): Now {
  if (address === null) return { kind: 'unpaired', why: 'noCode' };
  const { code, secret } = address;
  document.title = text.title(code);
  if (secret !== null) return { kind: 'pairing', claim: claimRoom(code, secret), code };
  return tokens.read('remote', code) === undefined ? { kind: 'unpaired', why: 'unpaired' } : live(code);
}

/** The address says the room and no secret: a reload, a bookmark and a woken tab then resume. */
function live(code: string): Now {
  history.replaceState(null, '', `${location.pathname}${location.search}#${code}`);
  return { kind: 'live', session: startSession({ role: 'remote', code }), code };
}

/** The same QR scanned twice by the phone that it has paired. */
function kept(code: string, why: UnpairedWhy): Now | null {
  return why === 'not-host' && tokens.read('remote', code) !== undefined ? live(code) : null;
}

function WithClaim({ claim, onEnd }: { claim: Claim; onEnd: (why: UnpairedWhy | null) => void }) {
  useSignalEffect(() => {
    const state = claim.state.value;
    if (state.kind === 'paired') onEnd(null);
    if (state.kind === 'failed') onEnd(state.why);
  });
  const state = claim.state.value;
  return <Pairing digits={state.kind === 'digits' ? state.digits : null} />;
}
