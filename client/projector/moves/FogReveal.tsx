import { useMemo } from 'preact/hooks';
import { bestWell } from '../../../shared/lesson/rounds/fog.ts';
import { halvingGhosts, halvingShare } from '../../../shared/lesson/rounds/fog-ghosts.ts';
import { stream } from '../../../shared/math/random.ts';
import { tagOf } from '../../stage/look.ts';
import { fogShown as text } from '../../text/en/strokes-shown.ts';
import { nicknameOf } from '../live-source.ts';
import { Name } from '../Name.tsx';
import { useSize } from '../units.ts';
import { FieldReveal } from './FieldReveal.tsx';
import { LaneChart } from './LaneChart.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** So many who came nearest are named. */
const named = 3;

/** The lane without its fog, and how many found the lowest valley. */
export function FogReveal({ view, round, banner }: MovesOf<'fog'>) {
  const { surface, probes } = round;
  const [ref, size] = useSize<HTMLDivElement>();
  const last = (view.played ?? []).flatMap(({ seat, moves }) => {
    const move = moves.at(-1);
    return move && 'x' in move ? [{ seat, tag: tagOf(nicknameOf(view, seat)), x: move.x }] : [];
  });
  const ghosts = useMemo(
    () =>
      surface === undefined ? [] : halvingGhosts({ surface, probes }, stream(0, view.roundIndex ?? 0, 'house', 0)),
    [surface, probes, view.roundIndex],
  );
  const share = useMemo(() => (surface === undefined ? 0 : halvingShare({ surface, probes })), [surface, probes]);
  if (surface === undefined) return null;
  const { from, to } = bestWell({ surface });
  const found = last.filter(({ x }) => x >= from && x <= to).length;
  return (
    <FieldReveal
      {...{ view, banner }}
      why={round.why}
      headline={text.headline(found, last.length)}
      side={
        <>
          {last.length > 0 && (
            <section class="nearest">
              <h2>{text.nearest}</h2>
              <ol>
                {last.slice(0, named).map(({ seat, x }) => (
                  <li key={seat}>
                    <Name seat={seat} nickname={nicknameOf(view, seat)} />
                    <span>{text.at(x)}</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <p class="halving">{text.halving(share)}</p>
        </>
      }
    >
      <div class="lane-box" ref={ref}>
        {size !== null && <LaneChart {...{ surface, last, ghosts, size }} />}
      </div>
    </FieldReveal>
  );
}
