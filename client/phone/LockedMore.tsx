import type { Choice } from '../../shared/race/choice.ts';
import { cards as words } from '../text/en/cards.ts';
import { plainFirstStep } from './by-hand.ts';
import { ChordMap } from './ChordMap.tsx';
import { chosenText } from './choice-text.ts';
import type { LockedProps } from './Locked.tsx';
import { LockedFrame } from './LockedFrame.tsx';
import { StartMap } from './StartMap.tsx';

/** The choice of more than a rate is made; the others still think. */
export function LockedMore(props: Omit<LockedProps, 'rate'> & { choice: Choice }) {
  const { settings, look, tag, ready, connected, choice } = props;
  const next = plainFirstStep(settings, choice);
  return (
    <LockedFrame
      {...{ ready, connected }}
      map={
        settings.starts ? (
          <StartMap {...{ settings, look, tag, next }} start={choice.start ?? null} isFree={false} />
        ) : (
          <ChordMap {...{ settings, look, tag }} to={next} />
        )
      }
      text={words.secret}
    >
      <b>{chosenText(settings, choice)}</b>
    </LockedFrame>
  );
}
