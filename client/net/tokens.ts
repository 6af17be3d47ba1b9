/** Whose proof it is: a seat on a phone, control of the room, and the code that a person types to take it back. */
export type TokenKind = 'seat' | 'host' | 'remote' | 'take-back';

/** Tokens by room code. They outlive the tab where the browser allows it, and the page where it does not. */
export interface Tokens {
  read(kind: TokenKind, code: string): string | undefined;
  write(kind: TokenKind, code: string, token: string): void;
  drop(kind: TokenKind, code: string): void;
}

type Entry = readonly [name: string, token: string];

export const storageKey = 'gradient-grand-prix.tokens';
/** Rooms end and nobody tells a closed phone: the oldest go when there are more. */
const kept = 40;

/**
 * @param storage The browser's storage. A function, because in a locked-down browser naming `localStorage` already
 * throws.
 */
export function createTokens(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Tokens {
  /** Set once storage has failed: the seat then lasts as long as the page. */
  let memory: readonly Entry[] | null = null;

  /** Read anew each time: another tab may have written. */
  function load(): readonly Entry[] {
    if (memory !== null) return memory;
    try {
      return entriesOf(storage().getItem(storageKey) ?? '[]');
    } catch {
      return [];
    }
  }

  function save(entries: readonly Entry[]): void {
    const newest = entries.slice(-kept);
    try {
      storage().setItem(storageKey, JSON.stringify(newest));
    } catch {
      memory = newest;
    }
  }

  const name = (kind: TokenKind, code: string): string => `${kind}:${code}`;
  const others = (own: string): readonly Entry[] => load().filter(([key]) => key !== own);
  return {
    read: (kind, code) => load().find(([key]) => key === name(kind, code))?.[1],
    write: (kind, code, token) => save([...others(name(kind, code)), [name(kind, code), token]]),
    drop: (kind, code) => save(others(name(kind, code))),
  };
}

/** Throws on text that is not JSON. */
export function entriesOf(text: string): readonly Entry[] {
  const stored: unknown = JSON.parse(text);
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (entry): entry is [string, string] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string',
  );
}

export const tokens: Tokens = createTokens(() => localStorage);
