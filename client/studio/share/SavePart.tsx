import { useState } from 'preact/hooks';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import {
  forgetLesson,
  type KnownLesson,
  knownLessons,
  openSaved,
  rememberLesson,
  removeSaved,
  saveAgain,
  saveFirst,
  wasRefused,
} from '../../net/saved.ts';
import { savedRefusal, saved as words } from '../../text/en/saved.ts';
import { OpenWithKey } from './OpenWithKey.tsx';
import { take } from './opening.ts';

interface Note {
  readonly sentence: string;
  readonly isFault: boolean;
}

/** The lesson on the instructor's own server, and those that this browser has the keys of. */
export function SavePart({ lesson, isReady }: { lesson: Lesson; isReady: boolean }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [known, setKnown] = useState(knownLessons);
  const name = typed ?? lesson.id;
  const mine = known.find((each) => each.name === name);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const answer = mine ? await saveAgain(name, mine.key, lesson) : await saveFirst(name, lesson);
    if (wasRefused(answer)) return setNote({ sentence: savedRefusal(answer), isFault: true });
    const key = 'key' in answer ? String(answer.key) : mine!.key;
    rememberLesson({ name, key, title: lesson.title });
    setKnown(knownLessons());
    const told = `${words.done(name, answer.version)} ${words.key(key)}. ${words.keyWhat}`;
    setNote({ sentence: told, isFault: false });
  }

  async function open(name: string, key: string): Promise<boolean> {
    const answer = await openSaved(name, key);
    if (wasRefused(answer)) {
      setNote({ sentence: savedRefusal(answer), isFault: true });
      return false;
    }
    rememberLesson({ name, key, title: answer.lesson.title });
    setKnown(knownLessons());
    setTyped(name);
    setNote(null);
    take({ lesson: answer.lesson });
    return true;
  }

  async function remove({ name, key }: KnownLesson): Promise<void> {
    const answer = await removeSaved(name, key);
    if (wasRefused(answer)) setNote({ sentence: savedRefusal(answer), isFault: true });
    if (wasRefused(answer) && answer.refused !== 'unknown-lesson') return;
    forgetLesson(name);
    setKnown(knownLessons());
    setNote({ sentence: words.removed(name), isFault: false });
  }

  return (
    <section>
      <h2>{words.heading}</h2>
      <p>{words.what}</p>
      <form class="studio-row" onSubmit={(event) => void save(event)}>
        <label class="studio-open">
          {words.name}
          <input value={name} maxLength={64} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button type="submit" class="framed" disabled={!isReady}>
          {mine ? words.again : words.save}
        </button>
      </form>
      <p role="status" class={note?.isFault ? 'studio-wrong' : ''} data-testid="saved-note">
        {note?.sentence}
      </p>
      {known.length > 0 && (
        <>
          <h3>{words.mine}</h3>
          <ul class="saved-list">
            {known.map((each) => (
              <li key={each.name}>
                <span>
                  <strong>{each.title}</strong>{' '}
                  <span class="soft">
                    {each.name} · {words.key(each.key)}
                  </span>
                </span>
                <button type="button" class="framed" onClick={() => void open(each.name, each.key)}>
                  {words.open(each.name)}
                </button>
                <button type="button" class="framed" onClick={() => void remove(each)}>
                  {words.remove(each.name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <OpenWithKey onOpen={open} />
    </section>
  );
}
