import { chooseBackEnd } from '../../shared/formula/index.ts';

/** What a phone loads after *Join*: the fold, the surfaces, the map, and every screen that needs them. */
export { Over } from './Over.tsx';
export { PlayAnywhere as Play } from './PlayAnywhere.tsx';

// The page's policy forbids generated code.
chooseBackEnd('interpreted');
