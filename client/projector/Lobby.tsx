import type { ComponentChildren } from 'preact';
import { raceOf } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';
import { SurfaceFormula } from '../ui/Formula.tsx';
import { Logo } from '../ui/Logo.tsx';
import { MathText } from '../ui/MathText.tsx';
import { Qr } from '../ui/Qr.tsx';
import { addressOf } from './address.ts';
import { useArrivals } from './arrivals.ts';
import { Fit } from './Fit.tsx';
import { gridPlan } from './grid-slots.ts';
import { MiniMap } from './MiniMap.tsx';
import { Name } from './Name.tsx';
import { Numbers } from './Numbers.tsx';
import { hidesMap } from './RoundMap.tsx';

export interface LobbyProps {
  readonly view: StageView;
  readonly dark: boolean;
  readonly banner: ComponentChildren;
}

/** How to join, as large as it goes, and the starting grid filling up. */
export function Lobby({ view, dark, banner }: LobbyProps) {
  const address = addressOf(view.joinUrl);
  const { columns, rows, shown, hidden } = gridPlan(view.seats);
  const waits = useArrivals(view.seats.map(({ seat }) => seat));
  const slots = Array.from({ length: columns * rows }, (_, i) => shown[i] ?? null);
  return (
    <main class="page page-lobby">
      {banner}
      <section class="join-panel">
        <div class="brand">
          <Logo size="calc(52 * var(--u))" />
          <span>{projector.product}</span>
        </div>
        <Fit class="join-line" least={0.7}>
          {projector.join.scan}
          <b>{address}</b>
          {projector.join.enter}
        </Fit>
        <Fit class="lobby-code">
          <span data-testid="room-code">{view.code}</span>
        </Fit>
        <div class="join-row">
          <div class="qr-frame">
            <Qr text={view.joinUrl} label={projector.join.qr(address)} />
          </div>
          <NextRound view={view} dark={dark} />
        </div>
        <p class="join-foot">{view.locked ? projector.join.full : projector.join.free}</p>
      </section>
      <section class="grid-panel">
        <div class="grid-head">
          <h1 data-testid="phase" data-phase={view.phase}>
            {projector.lobby.heading}
          </h1>
          <Numbers counts={view.counts} />
        </div>
        <ul class={`slots slots-${columns}`}>
          {slots.map((seat, i) => (
            <li
              key={seat?.seat ?? `open-${i}`}
              class={seat === null ? 'slot slot-open' : waits.has(seat.seat) ? 'slot slot-new' : 'slot'}
              {...(seat !== null && { style: { '--wait': `${waits.get(seat.seat) ?? 0}ms` } })}
            >
              {seat !== null ? (
                <Name
                  seat={seat.seat}
                  nickname={seat.nickname}
                  away={!seat.connected}
                  size={columns === 5 ? 66 : 73}
                  team={seat.team}
                />
              ) : (
                i === shown.length && !view.locked && <span class="slot-you">{projector.lobby.you}</span>
              )}
            </li>
          ))}
        </ul>
        <p class="grid-foot soft">
          {hidden > 0 ? projector.lobby.earlier(hidden) : view.locked ? '' : projector.join.late}
        </p>
      </section>
    </main>
  );
}

function NextRound({ view, dark }: { view: StageView; dark: boolean }) {
  const { round } = view;
  if (round === null) return null;
  const race = raceOf(round);
  return (
    <div class="next-round">
      <p class="soft">{projector.round(view.roundIndex ?? 0, view.rounds, 1)}</p>
      <h2>{round.title}</h2>
      <Fit class="next-formula" least={0.6}>
        {race !== null && <SurfaceFormula surface={race.surface} />}
      </Fit>
      <p class="next-question">
        <MathText text={round.question} />
      </p>
      {race !== null && !hidesMap(round) && (
        <MiniMap
          surface={race.surface}
          start={race.starts === undefined ? race.start : null}
          goal={race.goal}
          dark={dark}
          label={round.title}
        />
      )}
    </div>
  );
}
