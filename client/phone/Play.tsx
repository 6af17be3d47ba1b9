import './play.css';
import './tables.css';
import './choose.css';
import './race.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { raceOf } from '../../shared/lesson/resolve.ts';
import type { PlayerView, RaceMessage } from '../../shared/room/view.ts';
import { createPlayback } from '../net/playback.ts';
import type { Session } from '../net/session.ts';
import { lookOf, tagOf } from '../stage/look.ts';
import { fateWord } from '../text/en/fates.ts';
import { states, watching, whereOf } from '../text/en/play.ts';
import { Choose } from './Choose.tsx';
import { Clock, StepCount } from './Clock.tsx';
import { type Choosing, useChoosing } from './choosing.ts';
import { Lobby } from './Lobby.tsx';
import { Locked } from './Locked.tsx';
import { useNow } from './now.ts';
import type { RaceMapProps } from './RaceMap.tsx';
import { Racing } from './Racing.tsx';
import { Result } from './Result.tsx';
import { Standings } from './Standings.tsx';
import { Top } from './Top.tsx';
import { Watching } from './Watching.tsx';
import { useWakeLock } from './wake-lock.ts';

export interface PlayProps {
  readonly session: Session;
  readonly view: PlayerView;
}

type You = NonNullable<PlayerView['you']>;

/** A seated player's screens: one for each thing that the room may be doing. */
export function Play({ session, view }: PlayProps) {
  const you = view.you!;
  const look = useMemo(() => lookOf(you.seat), [you.seat]);
  const tag = tagOf(you.nickname);
  const playback = useMemo(() => createPlayback(session), [session]);
  useEffect(() => () => playback.stop(), [playback]);
  const step = useSignal(0);

  const causes = session.causes.value;
  const startsAtMs = causes?.pace[0]?.atMs ?? 0;
  const counting = view.phase === 'choose' || (view.phase === 'race' && session.serverNowMs() < startsAtMs);
  const nowMs = useNow(session.serverNowMs, counting ? 200 : null);
  const leftMs = view.phase === 'choose' && view.deadlineAtMs !== null ? view.deadlineAtMs - nowMs : null;
  const settings = raceOf(view.round);
  const choosing = useChoosing(
    session,
    `${view.roundIndex}/${view.heat}`,
    settings?.learningRates.initial ?? 0,
    you.choice === null ? leftMs : null,
  );
  const ball = causes?.seats.indexOf(you.seat) ?? -1;
  useWakeLock(view.phase === 'race' || view.phase === 'choose');

  const map: RaceMapProps | null =
    ball >= 0 && playback.settings
      ? {
          settings: playback.settings,
          look,
          tag,
          source: playback,
          ball,
          onStep(shown) {
            step.value = shown;
          },
        }
      : null;

  return (
    <>
      <Top
        look={look}
        tag={tag}
        nickname={you.nickname}
        state={stateOf(view, you, choosing, causes, leftMs)}
        phase={view.phase}
        where={whereOf(view)}
      >
        {leftMs !== null && <Clock leftMs={leftMs} />}
        {view.phase === 'race' && playback.settings && (
          <StepCount step={step.value} steps={playback.settings.steps} startsInMs={startsAtMs - nowMs} />
        )}
      </Top>
      {body()}
    </>
  );

  function body() {
    switch (view.phase) {
      case 'lobby':
        return <Lobby look={look} tag={tag} joined={view.counts.joined} lesson={view.lessonTitle} />;
      case 'brief':
      case 'predict':
        return null;
      case 'choose': {
        const locked = you.choice ?? choosing.locked;
        if (!settings || !view.round) return null;
        if (locked) {
          const { ready, connected } = view.counts;
          return <Locked {...{ settings, look, tag, ready, connected }} rate={locked.learningRate} />;
        }
        return (
          <Choose
            {...{ settings, look, tag }}
            question={view.round.question}
            rate={choosing.rate}
            touched={choosing.touched}
            busy={choosing.busy}
            timeIsUp={leftMs !== null && leftMs <= 0}
            refusal={choosing.refusal}
            onRate={choosing.setRate}
            onLock={choosing.lock}
          />
        );
      }
      case 'race':
        if (causes === null) return null;
        return map ? <Racing {...map} step={step.value} ranks={playback.ranks()} /> : <Watching text={watching.late} />;
      case 'reveal':
        return you.result && you.choice ? (
          <Result result={you.result} choice={you.choice} map={map} count={causes?.seats.length ?? null} />
        ) : (
          <Watching text={watching.result} />
        );
      case 'standings':
      case 'podium':
        return <Standings standing={you.standing} last={view.phase === 'podium'} />;
      case 'closed':
        return null;
    }
  }
}

/** What this player is doing, in two or three words. */
function stateOf(
  { phase, raceEnded }: PlayerView,
  { choice, result, seat }: You,
  choosing: Choosing,
  causes: RaceMessage | null,
  leftMs: number | null,
): string {
  switch (phase) {
    case 'lobby':
      return states.lobby;
    case 'brief':
    case 'predict':
      return states.choosing;
    case 'choose': {
      const locked = choice ?? choosing.locked;
      if (locked) return states.locked(locked.learningRate);
      return leftMs !== null && leftMs <= 0 ? states.late : states.choosing;
    }
    case 'race': {
      if (choice === null || causes?.seats.includes(seat) === false) return states.watching;
      return raceEnded ? states.finished : states.racing;
    }
    case 'reveal':
      return result ? fateWord(result.verdict.fate) : states.watching;
    case 'standings':
      return states.between;
    case 'podium':
    case 'closed':
      return states.over;
  }
}
