import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Look } from '../stage/look.ts';
import { locked } from '../text/en/predict.ts';
import { significant } from '../text/numbers.ts';
import { Formula } from '../ui/Formula.tsx';
import { ChordMap } from './ChordMap.tsx';
import { LockedFrame } from './LockedFrame.tsx';

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
    <LockedFrame
      {...{ ready, connected }}
      map={<ChordMap {...{ settings, look, tag }} to={[start[0] - rate * slopeX, start[1] - rate * slopeY]} />}
      text={locked.text}
    >
      <Formula name="eta" /> = <b>{significant(rate)}</b>
    </LockedFrame>
  );
}
