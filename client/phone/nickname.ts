import { friendlyName } from '../text/names.ts';

/** A ready-made nickname, another one each time. */
export function anotherName(): string {
  return friendlyName(crypto.getRandomValues(new Uint32Array(1))[0]!);
}
