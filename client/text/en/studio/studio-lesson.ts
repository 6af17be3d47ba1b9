import type { TexFault } from '../../../studio/field/tex.ts';

/** What the studio's shell says, and its half that makes lessons. */
export const fresh = {
  lesson: 'My lesson',
  surface: 'My surface',
  round: 'First race',
  question: 'Which learning rate gets down, and which one flies?',
  why: 'The steepest curvature sets the limit: above 2/λmax no ball can settle.',
} as const;

export const shell = {
  name: 'Studio',
  views: 'What to work on',
  surface: 'Surface',
  lesson: 'Lesson',
  undo: 'Undo',
  redo: 'Redo',
  kept: 'Kept in this browser',
  notKept: 'This browser keeps nothing: save a file before you leave.',
  openSurface: 'Open surface',
  newSurface: 'New surface',
  copySurface: 'Duplicate',
  removeSurface: 'Remove',
  inUse: 'A round races on it: choose another surface there first.',
  mostSurfaces: 'A lesson has at most 12 surfaces.',
  none: 'This lesson has no surface of its own yet.',
  copyOf: (title: string) => `${title} copy`,
  raceOnThis: 'Race on this',
  raceLesson: 'Race this lesson',
  share: 'Save and share',
  cannotHandOver:
    'This browser keeps nothing, so the lesson cannot get to the other page. Allow storage for this site.',
} as const;

const texFaults: Readonly<Record<TexFault['fault'], string>> = {
  unknown: 'this command is not known.',
  unclosed: 'what it opens is not closed, or is empty. For a dollar by itself write “dollars”.',
  cannot: 'this cannot stand above or below a line of text. Write it in words.',
};

export const fields = {
  expected: (what: string) => `Needed here: ${what === 'at least 1 characters' ? 'a text' : what}.`,
  noNumber: 'This is not a number.',
  all: (names: readonly string[]) => `Needed here: all of ${names.join(', ')}.`,
  /** `at`: from 0. */
  tex: ({ fault, at, what }: TexFault) => `Sign ${at + 1}, ${what}: ${texFaults[fault]}`,
  writeTex: 'Write it as the class reads it',
  min: 'min',
  max: 'max',
  initial: 'first shown',
  x: 'x',
  y: 'y',
} as const;
