import type { Choice } from '../../shared/race/choice.ts';
import { cards as words } from '../text/en/cards.ts';
import { locked } from '../text/en/play.ts';
import { plainFirstStep } from './by-hand.ts';
import { ChordMap } from './ChordMap.tsx';
import { chosenText } from './choice-text.ts';
import type { LockedProps } from './Locked.tsx';
import { StartMap } from './StartMap.tsx';

/** The choice of more than a rate is made; the others still think. */
export function LockedMore(props: Omit<LockedProps, 'rate'> & { choice: Choice }) {
  const { settings, look, tag, ready, connected, choice } = props;
  const next = plainFirstStep(settings, choice);
  return (
    <main class="screen locked">
      {settings.starts ? (
        <StartMap {...{ settings, look, tag, next }} start={choice.start ?? null} isFree={false} />
      ) : (
        <ChordMap {...{ settings, look, tag }} to={next} />
      )}
      <div class="middle">
        <h1>{locked.title}</h1>
        <p class="big">
          <b>{chosenText(settings, choice)}</b>
        </p>
        <p class="soft">{words.secret}</p>
      </div>
      <dl class="numbers">
        <div>
          <dt>{locked.ready}</dt>
          <dd>
            {ready} <small>{`${locked.of} ${Math.max(ready, connected)}`}</small>
          </dd>
        </div>
      </dl>
    </main>
  );
}
