import { entriesOf, storageKey, type TokenKind } from './tokens.ts';

/**
 * The codes of the rooms for which this browser keeps a token, the newest first; none where it keeps nothing. In a file
 * of its own: phones do not need it.
 *
 * @param storage as in `createTokens`
 */
export function keptRooms(kind: TokenKind, storage: () => Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const before = `${kind}:`;
    const kept = entriesOf(storage().getItem(storageKey) ?? '[]');
    return kept.flatMap(([name]) => (name.startsWith(before) ? [name.slice(before.length)] : [])).reverse();
  } catch {
    return [];
  }
}
