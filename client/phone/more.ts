import { usePart } from './part.ts';

export type More = typeof import('./part-three.ts');

/** The screens of other rounds, once they are loaded; they load as soon as a round needs them. */
export const useMore = (wanted: boolean): More | null => usePart(wanted, () => import('./part-three.ts'));
