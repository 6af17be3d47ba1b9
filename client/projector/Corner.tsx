import { projector } from '../text/en/projector.ts';
import { Qr } from '../ui/Qr.tsx';
import { addressOf, addressParts } from './address.ts';
import { Fit } from './Fit.tsx';

/** Code and QR, at the bottom of the side column in every phase. */
export function Corner({ code, joinUrl, large = false }: { code: string; joinUrl: string; large?: boolean }) {
  const address = addressOf(joinUrl);
  return (
    <aside class={large ? 'corner corner-large' : 'corner'}>
      <div class="qr-frame">
        <Qr text={joinUrl} label={projector.join.qr(address)} />
      </div>
      <div class="corner-text">
        <p class="soft">{projector.join.withCode}</p>
        <Fit class="corner-code">
          <span data-testid="room-code">{code}</span>
        </Fit>
        <Fit class="corner-address" least={0.93}>
          {addressParts(address).map((part) => (
            <>
              {part}
              <wbr />
            </>
          ))}
        </Fit>
      </div>
    </aside>
  );
}
