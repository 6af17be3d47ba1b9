import './styles.ts';
import { render } from 'preact';
import { chooseBackEnd } from '../../shared/formula/index.ts';
import { learnOwnSurfaces } from '../../shared/surfaces/own/learn.ts';
import { startSession } from '../net/stage-session.ts';
import { projector } from '../text/en/projector.ts';
import { Banner } from './Banner.tsx';
import { LiveProjector } from './LiveProjector.tsx';
import { applyTheme } from './theme.ts';

// The page's policy forbids generated code.
chooseBackEnd('interpreted');
learnOwnSurfaces();

/** `/screen/KXRT7M`, typed in any case and with blanks or dashes. */
function codeInAddress(): string {
  const last = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const code = last || (new URLSearchParams(location.search).get('code') ?? '');
  return code.replace(/[\s\p{Pd}]+/gu, '').toUpperCase();
}

applyTheme();
const code = codeInAddress();
render(
  code === '' ? (
    <main class="page page-waiting">
      <Banner note={{ sentence: projector.open.noCode }} />
    </main>
  ) : (
    <LiveProjector session={startSession({ role: 'screen', code })} host={false} takeBack={() => {}} />
  ),
  document.querySelector('#app')!,
);
