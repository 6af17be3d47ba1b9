import { createHash, randomBytes, randomInt } from 'node:crypto';
import { alphabet } from '../shared/protocol/room-code.ts';

/** A new secret of 128 bits. It is handed out once; the server keeps only its hash. */
export function makeToken(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256. No salt or slow hash is needed: the secret is random, not a password. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Letters of a take-back code: 28¹² are 57 bits, and each guess is a request. */
const takeBackLength = 12;

/** A code that a person can type, to take a room back on another computer. */
export function makeTakeBack(): string {
  return Array.from({ length: takeBackLength }, () => alphabet[randomInt(alphabet.length)]!).join('');
}

/** The code as it was handed out: case, spaces and dashes do not count. */
export function foldTakeBack(typed: string): string {
  return typed.replace(/[\s\p{Pd}]+/gu, '').toUpperCase();
}
