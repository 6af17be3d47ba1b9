import type { ComponentChildren } from 'preact';
import type { StageView } from '../../shared/protocol/messages.ts';
import { lookOf, tagOf } from '../stage/look.ts';
import { projector } from '../text/en/projector.ts';
import { hiddenRanking } from '../text/en/standings.ts';
import { BallIcon } from '../ui/BallIcon.tsx';
import { Awards } from './Awards.tsx';
import { Confetti } from './Confetti.tsx';
import { Corner } from './Corner.tsx';
import { Fit } from './Fit.tsx';
import { Flag } from './Flag.tsx';
import { SentenceHead } from './Head.tsx';
import { Name } from './Name.tsx';
import { Numbers } from './Numbers.tsx';
import { Place } from './Place.tsx';
import { type PodiumStep, podiumSteps } from './podium-steps.ts';
import { TeamTable } from './TeamTable.tsx';

/** Rows beside the podium: alone, and under awards. Teams take their place. */
const mostNext = 5;
const mostBeside = 2;
/** Awards that have a line for each of their parts. */
const mostTall = 3;

/** Places 2, 1, 3 on their steps; beside them teams, what else players are named for, and in a full ranking the next few. */
export function Podium({ view, banner }: { view: StageView; banner: ComponentChildren }) {
  const text = projector.podium;
  const isHidden = view.shown.ranking === 'none';
  const standings = isHidden ? [] : (view.standings ?? []);
  const steps = podiumSteps(standings);
  const below = view.shown.ranking === 'full' ? standings.filter((row) => row.place > 3 && row.points > 0) : [];
  const next = view.teams > 0 ? [] : below.slice(0, view.awards.length > 0 ? mostBeside : mostNext);
  const order = [2, 1, 3].flatMap((place) => steps.filter((step) => step.place === place));
  return (
    <main class="page page-podium">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{text.flag}</span>
        </Flag>
        <SentenceHead>
          {isHidden ? hiddenRanking : steps.length === 0 ? text.nobody : text.sentence(view.rounds)}
        </SentenceHead>
      </header>
      {banner}
      {order.some(({ place }) => place === 1) && <Confetti />}
      {isHidden ? (
        <section class="ranking">
          <TeamTable teams={view.teamStandings} />
          <Awards view={view} />
        </section>
      ) : (
        <section class="podium">
          <div class="podium-steps">
            {order.map((step) => (
              <Step key={step.place} step={step} />
            ))}
          </div>
          <div class="kerb podium-kerb" />
        </section>
      )}
      <div class="side">
        {!isHidden && (
          <>
            <TeamTable teams={view.teamStandings} />
            <Awards
              view={view}
              size={view.awards.length <= mostTall && view.teams === 0 && next.length === 0 ? 'tall' : 'small'}
            />
          </>
        )}
        {next.length > 0 && (
          <section class="podium-next">
            <h2>{text.next}</h2>
            <ol>
              {next.map((row) => (
                <li key={row.seat}>
                  <Place place={row.place} />
                  <Name seat={row.seat} nickname={row.nickname} />
                  <b>{row.points}</b>
                </li>
              ))}
            </ol>
          </section>
        )}
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
    </main>
  );
}

function Step({ step: { place, points, shown, hidden } }: { step: PodiumStep }) {
  const alone = shown.length === 1;
  return (
    <div class={`podium-step podium-${place}`}>
      <ul class="podium-people">
        {shown.map((row) => (
          <li key={row.seat}>
            <BallIcon
              look={lookOf(row.seat)}
              tag={tagOf(row.nickname)}
              size={`calc(${alone ? 244 : shown.length === 2 ? 148 : 118} * var(--u))`}
            />
            <Fit class={alone ? 'podium-name' : 'podium-name podium-name-small'} least={alone ? 0.4 : 0.62}>
              <span dir="auto">{row.nickname}</span>
            </Fit>
          </li>
        ))}
        {hidden > 0 && <li class="podium-hidden">{projector.podium.more(hidden)}</li>}
      </ul>
      <div class="podium-block">
        <p class="podium-points">
          <b>{points}</b> {projector.podium.points}
        </p>
        <p class="podium-place">{place}</p>
      </div>
    </div>
  );
}
