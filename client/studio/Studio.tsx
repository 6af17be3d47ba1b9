import { useState } from 'preact/hooks';
import { share } from '../text/en/studio/share.ts';
import { shell as words } from '../text/en/studio/studio-lesson.ts';
import { Logo } from '../ui/Logo.tsx';
import { canRedo, canUndo, draft, isKept, redo, undo } from './draft.ts';
import { raceOn } from './fresh.ts';
import { LessonView } from './lesson/LessonView.tsx';
import { problems } from './problems.ts';
import { SurfaceView } from './SurfaceView.tsx';
import { openingNote } from './share/opening.ts';
import { RaceButton } from './share/RaceButton.tsx';
import { ShareView } from './share/ShareView.tsx';

const views = { surface: SurfaceView, lesson: LessonView, share: ShareView } as const;
type View = keyof typeof views;

/** A reload goes on where one was. */
function viewThere(): View {
  const { view } = (history.state ?? {}) as { readonly view?: View };
  return view !== undefined && Object.hasOwn(views, view) ? view : 'surface';
}

/** The page on which an instructor makes surfaces and lessons: views of one draft. */
export function Studio() {
  const [view, setView] = useState(viewThere);
  const { lesson, surface } = draft.value;
  const open = (next: View): void => {
    history.replaceState({ view: next }, '');
    setView(next);
  };
  const Open = views[view];
  return (
    <div class="studio">
      <header class="studio-head">
        <h1>
          <Logo size="40px" /> {words.name}
        </h1>
        <fieldset class="studio-views">
          <legend class="visually-hidden">{words.views}</legend>
          {(Object.keys(views) as View[]).map((each) => (
            <label key={each}>
              <input type="radio" name="view" checked={view === each} onChange={() => open(each)} />
              {words[each]}
            </label>
          ))}
        </fieldset>
        <div class="studio-history">
          <button type="button" class="framed" disabled={!canUndo.value} onClick={undo}>
            {words.undo}
          </button>
          <button type="button" class="framed" disabled={!canRedo.value} onClick={redo}>
            {words.redo}
          </button>
        </div>
        <p class={isKept.value ? 'studio-kept soft' : 'studio-kept studio-wrong'} role="status">
          {isKept.value ? words.kept : words.notKept}
        </p>
        <div class="studio-race">
          {view === 'surface' && surface !== null ? (
            <RaceButton lesson={raceOn(lesson, surface)} label={words.raceOnThis} />
          ) : (
            <RaceButton lesson={lesson} label={words.raceLesson} isWrong={problems.value.length > 0} />
          )}
        </div>
      </header>
      {openingNote.value && (
        <div class="studio-note" role={openingNote.value.isFault ? 'alert' : 'status'}>
          <p>{openingNote.value.sentence}</p>
          <button type="button" class="framed" onClick={() => (openingNote.value = null)}>
            {share.dismiss}
          </button>
        </div>
      )}
      <main>
        <Open />
      </main>
    </div>
  );
}
