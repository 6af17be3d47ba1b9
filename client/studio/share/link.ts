import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { longestFile, type Opened, openText } from './lesson-file.ts';
import { canSqueeze, squeezed, unpacked } from './squeeze.ts';

/** Signs after the `#`: more, and browsers and mail programs begin to cut. */
export const longestLink = 30_000;

/** `z`: squeezed with deflate; `p`: as it is, where a browser cannot. Then how many signs follow, so that a cut shows. */
const form = /^#lesson=([zp])(\d{1,7})\.(.*)$/s;

export function isLessonLink(hash: string): boolean {
  return hash.startsWith('#lesson=');
}

/** The lesson, whole, as the part of an address that no browser sends; null where it is too long for a link. */
export async function linkHash(lesson: Lesson, squeeze = canSqueeze): Promise<string | null> {
  const bytes = new TextEncoder().encode(JSON.stringify(lesson));
  const signs = toBase64url(squeeze ? await squeezed(bytes) : bytes);
  const hash = `#lesson=${squeeze ? 'z' : 'p'}${signs.length}.${signs}`;
  return hash.length > longestLink ? null : hash;
}

/** The lesson that a link carries, or why there is none. */
export async function openHash(hash: string, canUnpack = canSqueeze): Promise<Opened> {
  if (hash.length > 2 * longestFile) return { fault: 'too-long' };
  const found = form.exec(hash);
  if (!found) return { fault: isLessonLink(hash) ? 'cut' : 'no-link' };
  const [, kind, length, signs = ''] = found;
  if (signs.length !== Number(length)) return { fault: signs.length < Number(length) ? 'cut' : 'damaged' };
  const bytes = fromBase64url(signs);
  if (bytes === null) return { fault: 'damaged' };
  if (kind === 'z' && !canUnpack) return { fault: 'cannot-unpack' };
  const plain = kind === 'z' ? await unpacked(bytes, longestFile) : bytes;
  if (plain === null) return { fault: 'damaged' };
  const opened = openText(new TextDecoder().decode(plain));
  return 'fault' in opened && opened.fault === 'not-json' ? { fault: 'damaged' } : opened;
}
