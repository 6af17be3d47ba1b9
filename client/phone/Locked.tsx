import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Look } from '../stage/look.ts';
import { locked } from '../text/en/play.ts';
import { significant } from '../text/numbers.ts';
import { Formula } from '../ui/Formula.tsx';
import { ChordMap } from './ChordMap.tsx';

export interface LockedProps {
  readonly settings: RaceSettings;
  readonly look: Look;
  readonly tag: string;
  readonly rate: number;
  readonly ready: number;
  readonly connected: number;
}

/** The choice is made; the others still think. */
export function Locked({ settings, look, tag, rate, ready, connected }: LockedProps) {
  const { start, surface } = settings;
  const [slopeX, slopeY] = surface.gradient(start[0], start[1]);
  return (
    <main class="screen locked">
      <ChordMap settings={settings} look={look} tag={tag} to={[start[0] - rate * slopeX, start[1] - rate * slopeY]} />
      <div class="middle">
        <h1>{locked.title}</h1>
        <p class="big">
          <Formula name="eta" /> = <b>{significant(rate)}</b>
        </p>
        <p class="soft">{locked.text}</p>
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
