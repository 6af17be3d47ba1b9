import { type RaceSettings, raceOf } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { type Playback, playbackMs } from '../net/playback.ts';
import type { Session } from '../net/session.ts';
import { lookOf, tagOf } from '../stage/look.ts';
import type { StageScene } from '../stage/stage.ts';
import { countDown } from './pace-state.ts';
import type { StageSource } from './stage-layer.ts';

/** What the stage of a session shows: the bare map while the class chooses, then the race. */
export function liveSource(session: Session, playback: Playback): StageSource {
  let key: readonly unknown[] = [];
  let scene: StageScene | null = null;
  const view = (): StageView | null => stageViewOf(session);

  /** The scene is made anew only when something on it has changed. */
  function sceneOf(parts: readonly unknown[], make: () => StageScene): StageScene {
    if (scene === null || parts.length !== key.length || parts.some((part, i) => part !== key[i])) {
      key = parts;
      scene = make();
    }
    return scene;
  }

  return {
    scene() {
      const now = view();
      if (now === null) return null;
      const { race, settings, seats } = playback;
      if (race !== null && settings !== null) {
        const names = seats.map((seat) => nicknameOf(now, seat));
        return sceneOf([race, ...names], () => ({
          surface: settings.surface,
          start: shownStart(settings),
          goal: settings.goal,
          balls: seats.map((seat, i) => ({ seat, nickname: names[i]!, tag: tagOf(names[i]!), look: lookOf(seat) })),
        }));
      }
      const { round } = now;
      const coming = raceOf(round);
      return (
        coming &&
        sceneOf([coming.surface, JSON.stringify(round)], () => ({ ...coming, start: shownStart(coming), balls: [] }))
      );
    },
    race: () => playback.race,
    progress: () => playback.progress(),
    hash: () => playback.hash(),
    ranks: () => playback.ranks(),
    startsIn() {
      const pace = session.causes.peek()?.pace;
      // Ends when the first step begins to show.
      return pace === undefined ? 0 : countDown(pace, session.serverNowMs() - playbackMs);
    },
  };
}

/**
 * Where players choose their own starts there is no one start to mark: its cross lies far off the map, unseen. High up,
 * as beside a ridge all start above it, and the lens shows the finish that is nearest.
 */
function shownStart({ start, starts, surface: { domain } }: RaceSettings): Point {
  return starts === undefined ? start : [domain.xMin - 1000 * (domain.xMax - domain.xMin), domain.yMax];
}

export function stageViewOf(session: Session): StageView | null {
  const view = session.view.value;
  return view === null || view.role === 'player' ? null : view;
}

/** A removed player's name is gone; the ball stays. */
export function nicknameOf(view: Pick<StageView, 'seats'>, seat: number): string {
  return view.seats.find((row) => row.seat === seat)?.nickname ?? `– ${seat + 1}`;
}
