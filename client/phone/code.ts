import type { CodeHint } from '../../shared/protocol/room-code.ts';

export type FoldedCode = { readonly code: string } | { readonly hint: CodeHint };

/**
 * A room code as typed: case, spaces and dashes do not matter. The same answers as `foldCode` of the protocol, of
 * which phones load only types; a test holds the two together.
 */
export function foldTyped(text: string): FoldedCode {
  if (text.length > 64) return { hint: 'length' };
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]+/gu, '')
    .toUpperCase();
  if (/[0O1IL]/.test(code)) return { hint: 'lookalike' };
  if (/[^2-9B-DF-HJKMNP-TV-Z]/.test(code)) return { hint: 'letters' };
  return code.length === 6 ? { code } : { hint: 'length' };
}
