import { useMemo } from 'preact/hooks';
import { carriesSurfaces } from '../../shared/lesson/own/naming.ts';
import { loading } from '../text/en/play.ts';
import { Play, type PlayProps } from './Play.tsx';
import { usePart } from './part.ts';

/** A seated player's screens, once the phone can build the surface of the round. */
export function PlayAnywhere(props: PlayProps) {
  const needed = carriesSurfaces(props.view.round);
  const part = usePart(needed, () => import('../../shared/surfaces/own/learn.ts'));
  useMemo(() => part?.learnOwnSurfaces(), [part]);
  if (!needed || part) return <Play {...props} />;
  return (
    <main class="screen">
      <p class="middle soft">{loading}</p>
    </main>
  );
}
