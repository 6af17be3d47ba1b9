import type { SavedRefusal, SavedWord } from '../../../shared/protocol/saved.ts';

const sentences: Readonly<Record<SavedWord, string>> = {
  'bad-request': 'The server does not take this lesson.',
  'name-taken': 'This name is taken. Choose another one, or open that lesson with its key.',
  'unknown-lesson': 'There is no lesson under this name and key.',
  'too-large': 'This lesson is too large to be saved on the server. Save it as a file.',
  'too-many': 'Too many requests. Wait a minute and try again.',
  full: 'The server has no room for more lessons. Save it as a file.',
  'not-saved': 'The server did not answer, or could not save. Try again, or save it as a file.',
};

/** Why a lesson was not saved or opened, and what to do. */
export function savedRefusal({ refused, path, expected }: SavedRefusal): string {
  if (path === 'name') return `A name has ${expected}.`;
  const where = path ? ` (${path}: ${expected})` : '';
  return `${sentences[refused] ?? sentences['not-saved']}${where}`;
}

/** What the studio says about lessons on its server. */
export const saved = {
  heading: 'On this server',
  what: 'Under a name, with a key of your own. Nobody without the key sees, changes or finds it.',
  name: 'Name on the server',
  save: 'Save on this server',
  again: 'Save a new version',
  done: (name: string, version: number) => `“${name}” is saved, version ${version}.`,
  key: (key: string) => `Key: ${key.replace(/(.{4})(?=.)/g, '$1 ')}`,
  keyWhat: 'Write it down: with name and key the lesson opens on any computer.',
  mine: 'Yours',
  open: (name: string) => `Open ${name}`,
  remove: (name: string) => `Delete ${name} from the server`,
  removed: (name: string) => `“${name}” is deleted from the server. What is open here stays.`,
  other: 'Open one with its key',
  keyField: 'Key',
  openOther: 'Open it here',
} as const;
