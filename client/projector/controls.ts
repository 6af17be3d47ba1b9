import type { PaceChange, RosterChange } from '../../shared/room/commands.ts';
import type { Shown } from '../../shared/room/shown.ts';

/** What the instructor can do. */
export interface Controls {
  advance(again?: boolean): void;
  pace(change: PaceChange): void;
  /** Pauses first where the race runs. */
  step(): void;
  roster(change: RosterChange): void;
  /** To the beginning of a round. */
  jump(round: number): void;
  /** Half a minute more, for one seat or for all. */
  moreTime(seat?: number): void;
  auto(auto: boolean): void;
  show(change: Partial<Shown>): void;
  /** Ends the room for everyone. */
  end(): void;
  /** A secret for the QR that pairs a phone; null when there is none. */
  offer(): Promise<string | null>;
  /** The phone that shows these digits is the instructor's, or it is not. */
  confirm(digits: string, mine: boolean): void;
}
