import type { ShownMoveRound } from '../../../shared/lesson/lesson.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import type { PlayerView } from '../../../shared/room/view.ts';
import type { Session } from '../../net/session.ts';
import type { Look } from '../../stage/look.ts';
import { ArrowScreen } from './ArrowScreen.tsx';
import { ClassifyScreen } from './ClassifyScreen.tsx';
import { FogScreen } from './FogScreen.tsx';
import { GolfScreen } from './GolfScreen.tsx';
import { KnobScreen } from './KnobScreen.tsx';
import { useMoving } from './moving.ts';

interface MoveScreenProps {
  readonly session: Session;
  readonly round: ShownMoveRound;
  readonly view: PlayerView;
  readonly look: Look;
  readonly tag: string;
  /** To the deadline; null where the clock stands. */
  readonly leftMs: number | null;
  readonly timeIsUp: boolean;
}

/** A move that is ready so long before the deadline is made by itself. */
const lastMs = 1000;

/** What the screen of one kind of moves gets. */
interface MoveProps<Round> {
  readonly round: Round;
  readonly you: NonNullable<PlayerView['you']>;
  /** The own moves so far. */
  readonly made: readonly Move[];
  readonly look: Look;
  readonly tag: string;
  /** A move is on its way. */
  readonly busy: boolean;
  /** Time is nearly up. */
  readonly due: boolean;
  readonly timeIsUp: boolean;
  /** Why the last move was not taken, as a sentence; empty otherwise. */
  readonly note: string;
  /** How many players have made all their moves, of how many who are connected. */
  readonly ready: number;
  readonly connected: number;
  onMove(move: Move): void;
}

export type PropsOf<Kind extends ShownMoveRound['kind']> = MoveProps<Extract<ShownMoveRound, { kind: Kind }>>;

/** The screen of each kind of moves. */
export function MoveScreen({ session, round, view, look, tag, leftMs, timeIsUp }: MoveScreenProps) {
  const you = view.you!;
  const made = you.moves;
  const { ready, connected } = view.counts;
  const moving = useMoving(session, made);
  const due = leftMs !== null && leftMs > 0 && leftMs <= lastMs;
  const props = { you, made, look, tag, due, timeIsUp, ready, connected, ...moving };
  switch (round.kind) {
    case 'arrow':
      return <ArrowScreen round={round} {...props} />;
    case 'classify':
      return <ClassifyScreen round={round} {...props} />;
    case 'golf':
      return <GolfScreen round={round} {...props} />;
    case 'one-knob':
      return <KnobScreen round={round} {...props} />;
    case 'fog':
      return <FogScreen round={round} {...props} />;
  }
}
