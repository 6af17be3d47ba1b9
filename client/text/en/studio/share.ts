import type { OpeningFault } from '../../../studio/share/lesson-file.ts';

/** What the studio says about saving and sharing. */
export const share = {
  heading: 'This lesson',
  file: 'As a file',
  fileWhat: 'One lesson is one file. Keep it, send it, or put it into a course page.',
  save: 'Save as a file',
  open: 'Open a file',
  drop: 'Or drop a lesson file anywhere on this page.',
  link: 'As a link',
  linkWhat: 'The link carries the whole lesson behind the #, which browsers send to no server.',
  copy: 'Copy the link',
  copied: (signs: number) =>
    `Copied: ${signs.toLocaleString('en')} characters. Some mail programs cut links over 2,000.`,
  shown: 'This browser copies nothing by itself: select the link and copy it.',
  address: 'Link',
  tooLongForLink: 'This lesson is too long for a link. Send the file instead.',
  begin: 'Begin with another one',
  beginWhat: 'It takes the place of the lesson that is open. Undo brings that one back.',
  lesson: 'Lesson',
  beginWith: 'Open it here',
  empty: 'A new lesson',
  handOut: 'Hand-out',
  print: 'Print the hand-out',
  rule: 'Each step',
  startAt: (x: string, y: string) => `Start: (${x}, ${y})`,
  lowest: (count: number, value: string) =>
    count === 1 ? `Minimum: ${value}` : `${count} minima, the lowest: ${value}`,
  opened: (title: string) => `“${title}” is open. Undo brings back what was open before.`,
  dismiss: 'OK',
} as const;

const faults: Readonly<Record<Exclude<OpeningFault['fault'], 'not-a-lesson'>, string>> = {
  'too-long': 'This is too long for a lesson.',
  'not-json': 'This file is no lesson: it is not JSON. Open one that was saved here.',
  cut: 'The link is cut off: its end is missing. Ask for it again, or for the file.',
  'no-link': 'There is no lesson in this link.',
  damaged: 'The link is damaged. Ask for it again, or for the file.',
  'cannot-unpack': 'This browser is too old for such a link. Ask for the file.',
};

/** Why something was not opened. What was open stays. */
export function openingFault(found: OpeningFault): string {
  if (found.fault !== 'not-a-lesson') return faults[found.fault];
  const where = found.path === '' ? '' : ` at ${found.path}`;
  return `This is no lesson that can be raced${where}. Needed there: ${found.expected}.`;
}
