import '../style/tokens.css';
import '../style/base.css';
import '../style/display.css';
import './studio.css';
import './field/field.css';
import './lesson/lesson.css';
import { render } from 'preact';
import { chooseBackEnd } from '../../shared/formula/index.ts';
import { learnOwnSurfaces } from '../../shared/surfaces/own/learn.ts';
import { drafting } from './draft.ts';
import { keyMeans } from './keys.ts';
import { Studio } from './Studio.tsx';
import { takeAddress, takeFile } from './share/opening.ts';

// The page's policy forbids generated code.
chooseBackEnd('interpreted');
learnOwnSurfaces();

const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'night' || theme === 'light') document.documentElement.dataset.theme = theme;

addEventListener('pagehide', drafting.flush);
// A hidden page may be ended without a word, and draws no more frames.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) drafting.flush();
});
addEventListener('keydown', (event) => {
  const meant = keyMeans(event);
  // What is typed into a form is no part of the draft: there the browser's own undo counts.
  if (meant === null || event.defaultPrevented || (event.target as Element).closest('form')) return;
  event.preventDefault();
  drafting[meant]();
});

addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file || event.defaultPrevented) return;
  event.preventDefault();
  void takeFile(file);
});
// Another link in the same tab loads nothing anew.
addEventListener('hashchange', () => void takeAddress());
void takeAddress();
render(<Studio />, document.querySelector('#app')!);
