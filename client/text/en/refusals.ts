import type { Refusal, RefusalWord } from '../../../shared/room/refusals.ts';

const sentences: Readonly<Record<RefusalWord, string>> = {
  'unknown-room': 'There is no room with this code. Check it against the projector.',
  'room-closed': 'This room is closed. Ask for the code of the next one.',
  'room-full': 'This room is full. Watch on the projector, or look on with a neighbour.',
  'room-locked': 'This room is locked. Ask the instructor to let you in, then try again.',
  'wrong-phase': 'That cannot be done just now. The screen shows what comes next.',
  'too-late': 'Time was up before this arrived. You are in from the next race.',
  'already-locked': 'This is already locked in: it counts once.',
  'not-host': 'Only the instructor’s screen can do that.',
  'no-seat': 'You have no seat in this room. Join again, or ask the instructor.',
  'bad-request': 'That was not understood. Check what you typed and try again.',
  'out-of-range': 'That number is outside the range. Choose one on the slider.',
  'too-many': 'That was too much at once. Wait two seconds, then try once more.',
  replaced: 'This room is open in another tab or on another device, which now has your place.',
  version: 'This page is older than the server. Reload it.',
  'not-saved': 'The server could not save that. Try again.',
  internal: 'Something went wrong on the server. Try again.',
};

/** One sentence that says what happened and what to do; with a path, what exactly was wrong. */
export function refusalSentence(refusal: Refusal): string {
  if (refusal.refused === 'bad-request' && refusal.path?.endsWith('nickname')) {
    return 'A nickname has 1 to 20 letters or signs. Shorten it or type another.';
  }
  if (refusal.refused === 'out-of-range' && refusal.expected) {
    return `That number is outside the range: ${refusal.expected}.`;
  }
  return sentences[refusal.refused] ?? sentences.internal;
}
