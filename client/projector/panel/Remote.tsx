import { useEffect, useState } from 'preact/hooks';
import { controls as words } from '../../text/en/controls.ts';
import { Qr } from '../../ui/Qr.tsx';
import { BarButton as Button } from '../BarButton.tsx';
import { remoteUrl } from '../remote-url.ts';
import type { PartProps } from './Panel.tsx';
import { TakeBack } from './TakeBack.tsx';

const text = words.remote;
/** As the server keeps it (`server/net/pairing.ts`). */
const offerSeconds = 60;

/** The instructor's phone as the remote, and the code that takes the room back. */
export function Remote(props: PartProps) {
  return (
    <div class="remote">
      <Pairing {...props} />
      <TakeBack {...props} />
    </div>
  );
}

function Pairing({ view, controls, claimed }: PartProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (secret === null) return;
    const startMs = performance.now();
    setLeft(offerSeconds);
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil(offerSeconds - (performance.now() - startMs) / 1000)));
    }, 200);
    return () => clearInterval(timer);
  }, [secret]);
  const offer = async (): Promise<void> => setSecret(await controls.offer());
  const answer = (mine: boolean): void => {
    if (claimed === null) return;
    controls.confirm(claimed, mine);
    setSecret(null);
  };
  if (claimed !== null) {
    return (
      <section class="pairing">
        <h2>{text.digits(claimed)}</h2>
        <p>{text.digitsHint}</p>
        <p class="panel-line">
          <Button onClick={() => answer(true)}>{words.yes}</Button>
          <Button onClick={() => answer(false)}>{words.no}</Button>
        </p>
      </section>
    );
  }
  return (
    <section class="pairing">
      <h2>{text.pair}</h2>
      {secret === null ? (
        <>
          <p>{text.pairHint}</p>
          {view.paired && <p>{text.paired}</p>}
          <Button onClick={() => void offer()}>{text.pair}</Button>
        </>
      ) : left > 0 ? (
        <>
          <p>{text.scan}</p>
          <div class="qr-frame pairing-qr">
            <Qr text={remoteUrl(view.joinUrl, view.code, secret)} label={text.qr} />
          </div>
          <p role="timer">{text.left(left)}</p>
        </>
      ) : (
        <>
          <p>{text.over}</p>
          <Button onClick={() => void offer()}>{text.again}</Button>
        </>
      )}
    </section>
  );
}
