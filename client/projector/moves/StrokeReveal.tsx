import { useMemo } from 'preact/hooks';
import { perfectKnobs } from '../../../shared/lesson/rounds/perfect-knobs.ts';
import { courseOf } from '../../../shared/lesson/rounds/strokes.ts';
import { ghosts as names } from '../../text/en/ghosts.ts';
import { perfectText } from '../../text/en/strokes.ts';
import { strokesShown as text } from '../../text/en/strokes-shown.ts';
import { MathText } from '../../ui/MathText.tsx';
import { StageMount } from '../StageMount.tsx';
import { FieldReveal } from './FieldReveal.tsx';
import type { MovesOf } from './MovesScreen.tsx';
import { StrokeBars } from './StrokeBars.tsx';
import { strokeRows } from './stroke-rows.ts';
import { shownGhosts } from './stroke-stage.ts';

/** Every way on one map, the computed ones beside it, and how many strokes the class took. */
export function StrokeReveal({ view, round, stage, banner }: MovesOf<'golf' | 'one-knob'>) {
  const { kind } = round;
  const course = courseOf(round);
  const rows = useMemo(() => strokeRows(course, view.played ?? []), [course, view.played]);
  const ghosts = useMemo(() => shownGhosts(course, kind), [course, kind]);
  const knobs = kind === 'one-knob' ? ([perfectKnobs(course, 0), perfectKnobs(course, 1)] as const) : null;
  const perfect = knobs && perfectText(...knobs);
  return (
    <FieldReveal
      {...{ view, banner }}
      why={round.why}
      headline={text.headline(kind, rows.filter(({ holedAt }) => holedAt !== null).length, rows.length)}
      side={
        <>
          <section class="stroke-ghosts">
            <h2>{text.ghosts[kind]}</h2>
            <ul>
              {ghosts.map(({ id, strokes }) => (
                <li key={id}>
                  <b class="ghost-name">{names[id].name}</b>
                  <b class="ghost-strokes">{strokes ?? text.never}</b>
                  <p>
                    <MathText text={names[id].does} />
                  </p>
                </li>
              ))}
              {knobs && perfect !== null && (
                <li>
                  <b class="ghost-name">{text.perfect}</b>
                  <b class="ghost-strokes">{perfect}</b>
                  <p>{text.perfectLine(...knobs)}</p>
                </li>
              )}
            </ul>
          </section>
          <StrokeBars title={text.bars[kind]} rows={rows} strokes={round.strokes} />
        </>
      }
    >
      <div class="stroke-stage">
        <StageMount element={stage} />
      </div>
    </FieldReveal>
  );
}
