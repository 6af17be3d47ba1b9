import type { RefusalWord } from '../../../shared/room/refusals.ts';
import { refusalSentence } from './refusals.ts';

/** What the page says on which a room is opened or taken back. */
export const opening = {
  language: 'Language',
  fromStudio: (title: string) => `${title} (from the studio)`,
  saved: (title: string) => `${title} (saved here)`,
  studio: 'Make a surface or a lesson',
  check: 'Will it work here?',
  minutes: (minutes: number) => `${minutes} min`,
  misconception: (text: string) => `Many believe: ${text}`,
  running: (code: string) => `Room ${code} is open: go on`,
  takeBack: {
    open: 'Take a room back',
    hint: 'On another computer, or when this browser has forgotten the room.',
    room: 'Room code',
    code: 'Take-back code',
    button: 'Take it back',
    busy: 'Looking…',
    badCode: 'A room code has six characters: digits 2 to 9 and consonants.',
  },
} as const;

/** Why a room was not taken back, and what to do. */
export function takeBackRefusal(refused: RefusalWord): string {
  if (refused === 'not-host') return 'That is not the take-back code of this room. Check it against your file.';
  return refusalSentence({ refused });
}
