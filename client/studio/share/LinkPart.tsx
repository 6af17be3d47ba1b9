import { useEffect, useState } from 'preact/hooks';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { share as words } from '../../text/en/studio/share.ts';
import { linkHash } from './link.ts';

/** The link that carries the lesson whole. */
export function LinkPart({ lesson, isReady }: { lesson: Lesson; isReady: boolean }) {
  const [note, setNote] = useState('');
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    setNote('');
    setAddress(null);
  }, [lesson]);

  async function copy(): Promise<void> {
    const hash = await linkHash(lesson);
    if (hash === null) return setNote(words.tooLongForLink);
    const link = `${location.origin}/studio${hash}`;
    setAddress(link);
    try {
      await navigator.clipboard.writeText(link);
      setNote(words.copied(link.length));
    } catch {
      // On plain http a browser has no clipboard for pages.
      setNote(words.shown);
    }
  }

  return (
    <section>
      <h2>{words.link}</h2>
      <p>{words.linkWhat}</p>
      <div class="studio-row">
        <button type="button" class="framed" disabled={!isReady} onClick={() => void copy()}>
          {words.copy}
        </button>
        <p role="status">{note}</p>
      </div>
      {address !== null && (
        <label class="studio-open">
          {words.address}
          <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </section>
  );
}
