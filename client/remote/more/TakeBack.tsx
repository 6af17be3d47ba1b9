import { grouped } from '../../projector/remote-url.ts';
import { controls as words } from '../../text/en/controls.ts';
import { remote as text } from '../../text/en/remote.ts';
import type { ScreenProps } from '../Screen.tsx';

/** Who has the room in hand, and the code that takes it back. On a phone the class does not see it. */
export function TakeBack({
  takeBack,
  inHand,
  controls,
}: {
  /** Undefined where it was not passed on. */
  takeBack: string | undefined;
  inHand: boolean;
  controls: ScreenProps['controls'];
}) {
  return (
    <>
      <section class="more-section">
        <h2>{words.remote.takeBack}</h2>
        {takeBack !== undefined && (
          <p class="take-back-code" data-testid="take-back">
            {grouped(takeBack)}
          </p>
        )}
        <p class="soft">{takeBack === undefined ? text.noTakeBack : text.takeBackHint}</p>
      </section>
      <section class="more-section">
        <h2>{inHand ? text.inHand : text.hostHas}</h2>
        <button type="button" class="framed" onClick={inHand ? controls.giveControl : controls.takeControl}>
          {inHand ? text.giveBack : text.takeControl}
        </button>
        {inHand && <p class="soft">{text.giveBackText}</p>}
      </section>
    </>
  );
}
