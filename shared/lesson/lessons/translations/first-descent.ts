import type { Translation } from '../../lesson.ts';
import { german } from './first-descent-de.ts';
import { spanish } from './first-descent-es.ts';
import { french } from './first-descent-fr.ts';
import { serbian } from './first-descent-sr.ts';
import { chinese } from './first-descent-zh.ts';

/** The texts of *First descent* by the code of the language. */
export const firstDescentIn: Readonly<Record<string, Translation>> = {
  de: german,
  es: spanish,
  fr: french,
  sr: serbian,
  zh: chinese,
};
