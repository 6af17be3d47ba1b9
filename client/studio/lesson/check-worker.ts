import { chooseBackEnd } from '../../../shared/formula/index.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { prepareSurface } from '../../../shared/lesson/own/prepare.ts';
import { prepareLesson } from '../../../shared/lesson/own/prepare-lesson.ts';
import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';

// The page's policy forbids generated code.
chooseBackEnd('interpreted');

type Answer = ReturnType<typeof prepareSurface>;

/** Two lessons' worth: a surface is looked at again only when it has changed. */
const kept = 24;
const known = new Map<string, Answer>();

function prepareOnce(id: string, spec: SurfaceSpec): Answer {
  const text = JSON.stringify([id, spec]);
  const answer = known.get(text) ?? prepareSurface(id, spec);
  known.set(text, answer);
  for (const oldest of known.keys()) {
    if (known.size <= kept) break;
    known.delete(oldest);
  }
  return answer;
}

addEventListener('message', ({ data }: MessageEvent<Lesson>) => postMessage(prepareLesson(data, prepareOnce)));
