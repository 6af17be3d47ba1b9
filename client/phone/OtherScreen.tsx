import { isMoves } from '../../shared/lesson/lesson.ts';
import type { Answer } from '../../shared/lesson/question.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { PlayerView } from '../../shared/room/view.ts';
import type { Session } from '../net/session.ts';
import type { Look } from '../stage/look.ts';
import { askedIn } from '../text/en/asked.ts';
import { Brief } from './Brief.tsx';
import { ChooseMore } from './ChooseMore.tsx';
import type { Draft } from './draft.ts';
import { isDrawn, useDrawing } from './drawing.ts';
import { LockedMore } from './LockedMore.tsx';
import type { Locking } from './locking.ts';
import { Predict } from './Predict.tsx';
import { choiceFrom } from './pick.ts';
import type { RaceMapProps } from './RaceMap.tsx';
import { Revealed } from './Revealed.tsx';
import { Standings } from './Standings.tsx';
import { Voted } from './Voted.tsx';

export interface OtherScreenProps {
  readonly session: Session;
  readonly view: PlayerView;
  readonly settings: RaceSettings | null;
  readonly look: Look;
  readonly tag: string;
  readonly choosing: Locking<Draft>;
  readonly answering: Locking<Answer | null>;
  /** To the deadline; null where there is none or the clock stands. */
  readonly leftMs: number | null;
  readonly timeIsUp: boolean;
  readonly map: RaceMapProps | null;
  /** How many raced; null when unknown. */
  readonly count: number | null;
}

/** The screens that a plain race does not have, or only at its end. */
export function OtherScreen(props: OtherScreenProps) {
  const { view, settings, look, tag, choosing, answering, leftMs, timeIsUp, map, count } = props;
  const { round, phase, vote } = view;
  const { ready, connected } = view.counts;
  const you = view.you!;
  const question = round?.predict;
  const moves = useDrawing(round !== null && (isMoves(round) || (question !== undefined && isDrawn(question))));
  if (phase === 'standings' || phase === 'podium') {
    return <Standings standing={you.standing} awards={you.awards} last={phase === 'podium'} />;
  }
  if (!round) return null;
  if (phase === 'brief') return <Brief round={round} />;
  if (phase === 'predict' && question) {
    const answer = you.answer ?? answering.locked;
    if (answer !== null) return <Voted {...{ question, answer, ready, connected }} />;
    return <Predict {...{ question, answering, timeIsUp }} colour={look.colour} again={vote === 2} />;
  }
  if (phase === 'choose' && settings) {
    const choice = you.choice ?? (choosing.locked && choiceFrom(settings, choosing.locked));
    if (choice) return <LockedMore {...{ settings, look, tag, ready, connected, choice }} />;
    return (
      <ChooseMore {...{ settings, look, tag, choosing, timeIsUp }} question={askedIn(round, view.heat, view.bracket)} />
    );
  }
  if (phase === 'move') {
    if (!moves || !isMoves(round)) return null;
    return <moves.MoveScreen {...{ session: props.session, round, view, look, tag, leftMs, timeIsUp }} />;
  }
  const played = isMoves(round) && moves && <moves.MoveResult {...{ round, you }} />;
  return (
    <Revealed {...{ you, question, map, count }} kind={round.kind}>
      {played || null}
    </Revealed>
  );
}
