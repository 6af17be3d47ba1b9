import { mayGenerate } from './compile.ts';

/** Generated code, or an interpreter where the page's policy forbids that. The numbers are the same to the last bit. */
export type BackEnd = 'generated' | 'interpreted';

let chosen: BackEnd | undefined;

/**
 * Settles which back end formulas get that ask for none. A page under a strict CSP says `interpreted` before anything is
 * computed: each attempt to generate code is reported as a violation.
 */
export function chooseBackEnd(backEnd: BackEnd): void {
  chosen = backEnd;
}

/** The back end for a formula that asks for `wanted`, or for none. */
export function backEndFor(wanted: BackEnd | undefined): BackEnd {
  return (wanted ?? chosen ?? 'generated') === 'generated' && mayGenerate() ? 'generated' : 'interpreted';
}
