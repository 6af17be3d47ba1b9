/** What a phone loads after *Join*: the fold, the surfaces, the map, and every screen that needs them. */
export { Over } from './Over.tsx';
export { Play } from './Play.tsx';
