import { foldCode } from '../../shared/protocol/room-code.ts';

/** The file of the page at this path, relative to the built (or, in development, the source) client; null: no page. */
export function pageAt(path: string, dev = false): string | null {
  const [first = '', second, ...rest] = path.split('/').slice(1).map(decoded);
  if (rest.length > 0) return null;
  if (second === undefined || second === '') {
    if (first === '') return 'phone/index.html';
    if (first === 'host') return 'projector/host.html';
    if (first === 'remote') return 'remote/remote.html';
    // What works here, before a class.
    if (first === 'check') return 'check/check.html';
    if (first === 'studio') return 'studio/studio.html';
    // Every screen in every state, for those who build it.
    if (first === 'gallery' && dev) return 'gallery/gallery.html';
    return isNearlyCode(first) ? 'phone/index.html' : null;
  }
  return first === 'screen' && isNearlyCode(second) ? 'projector/screen.html' : null;
}

/** A code, or one with 0 O 1 I L in it: the page then says which letters there are. */
function isNearlyCode(text: string): boolean {
  const folded = foldCode(text);
  return 'code' in folded || (folded.hint === 'lookalike' && /^\w{6}$/.test(text.replace(/[\s-]/g, '')));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '?';
  }
}

/** A page of its own, without scripts or styles to fetch. */
export function plainPage(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><p>${sentence}</p><p><a href="/">Join a race</a></p></body>
</html>
`;
}
