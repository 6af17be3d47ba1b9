import { useState } from 'preact/hooks';
import { shell as words } from '../text/en/studio/studio-lesson.ts';
import { Logo } from '../ui/Logo.tsx';
import { canRedo, canUndo, isKept, redo, undo } from './draft.ts';
import { SurfaceView } from './SurfaceView.tsx';

type View = 'surface' | 'lesson';

/** The page on which an instructor makes surfaces and lessons: two views of one draft. */
export function Studio() {
  const [view, setView] = useState<View>('surface');
  return (
    <div class="studio">
      <header class="studio-head">
        <h1>
          <Logo size="40px" /> {words.name}
        </h1>
        <fieldset class="studio-views">
          <legend class="visually-hidden">{words.views}</legend>
          {(['surface', 'lesson'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="view" checked={view === each} onChange={() => setView(each)} />
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
      </header>
      <main>{view === 'surface' ? <SurfaceView /> : null}</main>
    </div>
  );
}
