import { foldCode } from '../../shared/protocol/room-code.ts';

/** Which room this phone is for, and the secret of the QR that it has scanned, until it is paired. */
export interface RemoteAddress {
  readonly code: string;
  readonly secret: string | null;
}

/**
 * The room in `/remote#CODE.SECRET` or `/remote#CODE`; null where there is none.
 *
 * @param hash as `location.hash` says it
 */
export function remoteAddress(hash: string): RemoteAddress | null {
  const [typed = '', secret = ''] = decoded(hash.slice(1)).split('.');
  const folded = foldCode(typed);
  return 'code' in folded ? { code: folded.code, secret: secret === '' ? null : secret } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
