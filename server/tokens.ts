import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 128 bits. It is handed out once; the server keeps only its hash. */
export function makeToken(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256. No salt or slow hash is needed: the secret is random, not a password. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
