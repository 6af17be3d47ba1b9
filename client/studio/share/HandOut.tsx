import './hand-out.css';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { surfacesIn } from '../../../shared/lesson/own/naming.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import { MiniMap } from '../../projector/MiniMap.tsx';
import { share as words } from '../../text/en/studio/share.ts';
import { short } from '../../text/numbers.ts';
import { Formula, SurfaceFormula } from '../../ui/Formula.tsx';
import { surfaceIn, titleOf } from '../lesson/naming.ts';

/** Every surface that the lesson's rounds name, once, and its other own ones. */
function namesOf(lesson: Lesson): readonly string[] {
  const raced = lesson.rounds.flatMap((round) => surfacesIn(round).map(String));
  return [...new Set([...raced, ...Object.keys(lesson.surfaces ?? {})])];
}

/** The surfaces with their formulas and maps, on paper: what is shown here is what is printed. */
export function HandOut({ lesson, prepared }: { lesson: Lesson; prepared: Lesson }) {
  return (
    <section class="hand-out-part">
      <h2>{words.handOut}</h2>
      <div class="studio-row">
        <button type="button" class="framed" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <article class="hand-out" data-testid="hand-out">
        <h3>{lesson.title}</h3>
        {lesson.goal !== undefined && <p>{lesson.goal}</p>}
        <p>
          {words.rule}: <Formula name="update" />
        </p>
        <ul>
          {namesOf(lesson).map((name) => {
            const surface = surfaceIn(prepared, name);
            return surface && <Sheet key={name} title={titleOf(lesson, name)} surface={surface} />;
          })}
        </ul>
      </article>
    </section>
  );
}

function Sheet({ title, surface }: { title: string; surface: Surface }) {
  const { race, best, stationaryPoints } = surface;
  const minima = stationaryPoints.filter(({ kind }) => kind === 'min');
  const [x, y] = race.start;
  return (
    <li>
      <h4>{title}</h4>
      <SurfaceFormula surface={surface} />
      <MiniMap
        surface={surface}
        start={race.start}
        goal={best === null ? null : goalLevel(surface, race.start, race.goalFraction)}
        dark={false}
        label={title}
      />
      <p>
        {words.startAt(short(x), short(y))}
        {minima.length > 0 && best !== null && `. ${words.lowest(minima.length, short(best))}`}
      </p>
    </li>
  );
}
