import { type ComponentChild, render } from 'preact';
import { chooseBackEnd } from '../../shared/formula/index.ts';
import { Classroom } from './classroom.ts';
import { stillSession } from './session.ts';
import { type Page, type State, states } from './states.ts';

// As on the pages themselves.
chooseBackEnd('interpreted');

/** The class of a state, stopped where it shall be looked at. */
function classOf(state: State): Classroom {
  return new Classroom(state)
    .until(state)
    .atShare(state.share)
    .instruct(state.there ?? []);
}

async function phone(state: State) {
  await import('../style/tokens.css');
  await import('../style/base.css');
  await import('../phone/phone.css');
  await import('../phone/join.css');
  if (state.newcomer !== undefined) return join(state.newcomer);
  const { Play, Over } = await import('../phone/part-two.ts');
  const session = stillSession(classOf(state), 'player', state);
  const view = session.view.value;
  if (view?.role !== 'player') return null;
  if (state.over) return <Over why={state.over} onAgain={() => {}} />;
  return <Play session={session} view={view} />;
}

async function join(nickname: string) {
  const { Join } = await import('../phone/Join.tsx');
  const stays = () => {};
  return (
    <Join
      {...{ nickname, onCode: stays, onNickname: stays, onAnother: stays, onJoin: stays }}
      code="KXRT7M"
      note={{ kind: 'open' }}
      refusal={null}
      busy={false}
    />
  );
}

async function projector(state: State, page: Page) {
  await import('../projector/styles.ts');
  const { LiveProjector } = await import('../projector/LiveProjector.tsx');
  const { applyTheme } = await import('../projector/theme.ts');
  applyTheme();
  const role = page === 'host' ? 'host' : 'screen';
  return (
    <LiveProjector session={stillSession(classOf(state), role, state)} host={page === 'host'} takeBack={() => {}} />
  );
}

/** The instructor's phone, which then has the room in hand. */
async function remote(state: State) {
  await import('../style/tokens.css');
  await import('../style/base.css');
  await import('../phone/phone.css');
  await import('../remote/remote.css');
  await import('../remote/middle.css');
  await import('../remote/foot.css');
  await import('../remote/pairing.css');
  const { LiveRemote } = await import('../remote/LiveRemote.tsx');
  const session = stillSession(classOf(state).instruct([{ type: 'pair', remoteTokenHash: '' }]), 'remote', state);
  return <LiveRemote session={session} code="KXRT7M" onAgain={() => {}} onUnpaired={() => {}} />;
}

/** All states with their pages, as links. */
function Contents() {
  return (
    <main style={{ padding: '2rem', columns: '20rem' }}>
      {states.map(({ name, pages }) => (
        <p key={name}>
          {name}{' '}
          {pages.map((page) => (
            <a key={page} href={`?state=${name}&page=${page}`}>
              {page}{' '}
            </a>
          ))}
        </p>
      ))}
    </main>
  );
}

const pages: Readonly<Record<Page, (state: State, page: Page) => Promise<ComponentChild>>> = {
  phone,
  screen: projector,
  host: projector,
  remote,
};

/** `?state=NAME`, or `#NAME` to go on to another without loading the page again. */
async function open(): Promise<void> {
  const app = document.querySelector('#app')!;
  render(null, app);
  scrollTo(0, 0);
  const asked = new URLSearchParams(location.search);
  const wanted = location.hash.slice(1) || asked.get('state');
  const state = states.find(({ name }) => name === wanted);
  const page = (asked.get('page') ?? 'screen') as Page;
  render(state ? await pages[page](state, page) : <Contents />, app);
  if (state?.typed !== undefined) {
    const box = document.querySelector<HTMLInputElement>('[role="spinbutton"]')!;
    box.value = state.typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  document.documentElement.dataset.gallery = 'ready';
}

addEventListener('hashchange', () => void open());
await open();
