import type { SurfaceSpec } from '../../shared/surfaces/own/spec.ts';
import { shell as words } from '../text/en/studio/studio-lesson.ts';
import { draft, edit, openSurface } from './draft.ts';
import { freeSurfaceId, freshSurface } from './fresh.ts';
import { changedFacts } from './surface/race-facts.ts';
import { SurfaceStudio } from './surface/SurfaceStudio.tsx';
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
      {spec && id !== null ? (
        <SurfaceStudio key={id} id={id} spec={spec} onChange={(changed) => change(id, spec, changed)} />
      ) : (
        <p>{words.none}</p>
      )}
    </section>
  );
}

/** Keys and slides in one field are taken back together; another way of making it is an edit of its own. */
function change(id: string, before: SurfaceSpec, after: SurfaceSpec): void {
  const label = [id, ...changedFacts(before, after)].join(' ');
  edit(label, (now) => withSurface(now, id, after), before.kind === after.kind && !isStroke(before, after));
}

/** Each stroke of the brush is taken back by itself. */
function isStroke(before: SurfaceSpec, after: SurfaceSpec): boolean {
  return before.kind === 'grid' && after.kind === 'grid' && before.heights !== after.heights;
}
