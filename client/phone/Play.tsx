import './play.css';
import './tables.css';
import './choose.css';
import './rate.css';
import './race.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Answer } from '../../shared/lesson/question.ts';
import { raceOf } from '../../shared/lesson/resolve.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import type { PlayerView } from '../../shared/room/view.ts';
import { createPlayback } from '../net/playback.ts';
import type { Session } from '../net/session.ts';
import { lookOf, tagOf } from '../stage/look.ts';
import { askedIn } from '../text/en/asked.ts';
import { loading, watching, whereOf } from '../text/en/play.ts';
import { Choose } from './Choose.tsx';
import { Clock, StepCount } from './Clock.tsx';
import { draftOf, isPlainRace, rateOf } from './draft.ts';
import type { LastStepProps } from './LastStep.tsx';
import { Lobby } from './Lobby.tsx';
import { useLocking } from './locking.ts';
import { useMore } from './more.ts';
import { useNow } from './now.ts';
import { stateOf } from './own-state.ts';
import type { RaceMapProps } from './RaceMap.tsx';
import { Racing } from './Racing.tsx';
import { Top } from './Top.tsx';
import { Watching } from './Watching.tsx';
import { useWakeLock } from './wake-lock.ts';

export interface PlayProps {
  readonly session: Session;
  readonly view: PlayerView;
}

/** Phases whose screens are not those of a plain race. */
const otherPhases: readonly PhaseName[] = ['brief', 'predict', 'move', 'reveal', 'standings', 'podium'];

/** A seated player's screens: one for each thing that the room may be doing. */
export function Play({ session, view }: PlayProps) {
  const you = view.you!;
  const { phase, round } = view;
  const look = useMemo(() => lookOf(you.seat), [you.seat]);
  const tag = tagOf(you.nickname);
  const playback = useMemo(() => createPlayback(session), [session]);
  useEffect(() => () => playback.stop(), [playback]);
  const step = useSignal(0);

  const causes = session.causes.value;
  const startsAtMs = causes?.pace[0]?.atMs ?? 0;
  const counting = view.deadlineAtMs !== null || (phase === 'race' && session.serverNowMs() < startsAtMs);
  const nowMs = useNow(session.serverNowMs, counting ? 200 : null);
  const leftMs = view.deadlineAtMs !== null ? view.deadlineAtMs - nowMs : null;
  const settings = raceOf(round);
  /** Like any race until its reveal. */
  const isPlain = settings !== null && round?.kind !== 'throttle' && isPlainRace(settings);
  const more = useMore(round?.predict !== undefined || !isPlain || phase !== 'lobby');
  const heat = `${view.roundIndex}/${view.heat}`;
  const choosing = useLocking(
    heat,
    draftOf(settings),
    phase === 'choose' && you.choice === null ? leftMs : null,
    (draft) => {
      const pick = isPlain ? { learningRate: rateOf(draft) } : settings && more?.pickOf(settings, draft);
      return pick ? session.lock(pick) : null;
    },
  );
  const answering = useLocking<Answer | null>(
    `${heat}/${view.vote}`,
    null,
    phase === 'predict' && you.answer === null ? leftMs : null,
    (answer) => (answer === null ? null : session.predict(answer)),
  );
  const LastStep = useMemo(() => {
    if (round?.kind !== 'throttle' || view.raceEnded || !more) return more?.LastStep;
    return (props: LastStepProps) => <more.Throttle {...props} session={session} />;
  }, [more, round?.kind, view.raceEnded, session]);
  const lockedRate = you.choice?.learningRate ?? (choosing.locked && rateOf(choosing.locked));
  const ball = causes?.seats.indexOf(you.seat) ?? -1;
  useWakeLock(counting || phase === 'race');

  const start = causes?.choices[ball]?.start;
  const raced = playback.settings;
  const shown = useMemo(() => (raced && start && more ? more.startingAt(raced, start) : raced), [raced, start, more]);
  const map: RaceMapProps | null =
    ball >= 0 && shown
      ? {
          settings: shown,
          look,
          tag,
          source: playback,
          ball,
          onStep(drawn) {
            step.value = drawn;
          },
        }
      : null;

  return (
    <>
      <Top
        look={look}
        tag={tag}
        nickname={you.nickname}
        state={stateOf(view, {
          lockedRate,
          isPlain,
          answered: (you.answer ?? answering.locked) !== null,
          causes,
          leftMs,
          fateWord: more?.fateWord,
        })}
        spoken={
          more && (
            <more.Unseen
              locked={lockedRate !== null}
              race={phase === 'race' && map ? playback : null}
              {...{ ball, step }}
            />
          )
        }
        phase={phase}
        where={whereOf(view)}
      >
        {view.shown.timer && leftMs !== null && <Clock leftMs={leftMs} />}
        {view.shown.timer && view.pausedLeftMs !== null && <Clock leftMs={view.pausedLeftMs} paused />}
        {phase === 'race' && raced && (
          <StepCount step={step.value} steps={raced.steps} startsInMs={startsAtMs - nowMs} />
        )}
      </Top>
      {body() || (
        <main class="screen">
          <p class="middle soft">{loading}</p>
        </main>
      )}
    </>
  );

  /** Null while the screen is not there yet. */
  function body() {
    const timeIsUp = leftMs !== null && leftMs <= 0;
    const count = causes?.seats.length ?? null;
    const isOther = phase === 'choose' ? !isPlain : otherPhases.includes(phase);
    if (isOther) {
      if (!more) return null;
      return (
        <more.OtherScreen
          {...{ session, view, settings, look, tag, choosing, answering, leftMs, timeIsUp, map, count }}
        />
      );
    }
    switch (phase) {
      case 'lobby':
        return <Lobby look={look} tag={tag} joined={view.counts.joined} lesson={view.lessonTitle} />;
      case 'choose': {
        if (!settings || !round) return null;
        const { ready, connected } = view.counts;
        if (lockedRate !== null) {
          return more && <more.Locked {...{ settings, look, tag, ready, connected }} rate={lockedRate} />;
        }
        return (
          <Choose {...{ settings, look, tag, choosing, timeIsUp }} question={askedIn(round, view.heat, view.bracket)} />
        );
      }
      case 'race':
        if (causes === null || !raced || !(isPlain || more)) return null;
        if (!map) return <Watching text={watching.late} />;
        return <Racing {...map} step={step.value} ranks={playback.ranks()} goal={raced.goal} LastStep={LastStep} />;
      default:
        return null;
    }
  }
}
