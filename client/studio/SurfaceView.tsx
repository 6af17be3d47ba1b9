import type { Lesson } from '../../shared/lesson/lesson.ts';
import type { SurfaceSpec } from '../../shared/surfaces/own/spec.ts';
import { shell as words } from '../text/en/studio/studio-lesson.ts';
import { draft, edit, openSurface } from './draft.ts';
import { freeSurfaceId, freshSurface } from './fresh.ts';
import { hasRoom, isRacedOn, withoutSurface, withSurface } from './surfaces.ts';

/** The lesson's own surfaces, one of them open. */
export function SurfaceView() {
  const { lesson, surface: id } = draft.value;
  const spec = id === null ? undefined : lesson.surfaces?.[id];
  const isFull = !hasRoom(lesson);
  const isUsed = id !== null && isRacedOn(lesson, id);

  function add(made: SurfaceSpec): void {
    const added = freeSurfaceId(lesson, made.title);
    edit('new surface', (now) => withSurface(now, added, made));
    openSurface(added);
  }

  return (
    <section class="studio-surfaces">
      <div class="studio-bar">
        {id !== null && (
          <label class="studio-open">
            {words.openSurface}
            <select value={id} onChange={(event) => openSurface(event.currentTarget.value)}>
              {Object.entries(lesson.surfaces ?? {}).map(([each, { title }]) => (
                <option key={each} value={each}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="framed" disabled={isFull} onClick={() => add(freshSurface())}>
          {words.newSurface}
        </button>
        {spec && id !== null && (
          <>
            <button
              type="button"
              class="framed"
              disabled={isFull}
              onClick={() => add({ ...spec, title: words.copyOf(spec.title).slice(0, 40) })}
            >
              {words.copySurface}
            </button>
            <button
              type="button"
              class="framed"
              disabled={isUsed}
              title={isUsed ? words.inUse : undefined}
              onClick={() => edit('remove surface', (now) => withoutSurface(now, id))}
            >
              {words.removeSurface}
            </button>
          </>
        )}
        {isFull && <p class="soft">{words.mostSurfaces}</p>}
      </div>
      {spec && id !== null ? <Titles lesson={lesson} /> : <p>{words.none}</p>}
    </section>
  );
}

function Titles({ lesson }: { lesson: Lesson }) {
  return (
    <ul>
      {Object.entries(lesson.surfaces ?? {}).map(([id, { title }]) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}
