import { type RaceSettings, raceOf } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { type Playback, playbackMs } from '../net/playback.ts';
import type { Session } from '../net/stage-session.ts';
import { lookOf, tagOf } from '../stage/look.ts';
import type { StageScene } from '../stage/stage.ts';
import { type StrokeStage, strokeStage } from './moves/stroke-stage.ts';
import { countDown } from './pace-state.ts';
import { ClassBest, raceGhosts } from './race-ghosts.ts';
import { shownView } from './shown-view.ts';
import type { StageSource } from './stage-layer.ts';

/** What the stage of a session shows: the bare map while the class chooses, then the race; or the strokes of a class. */
export function liveSource(session: Session, playback: Playback): StageSource {
  let key: readonly unknown[] = [];
  let scene: StageScene | null = null;
  const best = new ClassBest();
  const view = (): StageView | null => {
    const now = stageViewOf(session);
    return now && shownView(now);
  };
  let strokes: { readonly view: StageView; readonly stage: StrokeStage | null } | null = null;

  /** Of a round of strokes; null in every other. */
  function strokesNow(): StrokeStage | null {
    const now = session.view.peek();
    if (now === null || now.role === 'player') return null;
    if (strokes?.view !== now) {
      // Counts come with a view of their own: who has not moved is not drawn again.
      const { phase, round, moves, played } = strokes?.view ?? {};
      const isSame = phase === now.phase && round === now.round && moves === now.moves && played === now.played;
      strokes = { view: now, stage: isSame && strokes ? strokes.stage : strokeStage(now) };
    }
    return strokes.stage;
  }

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
      best.see(now);
      const played = strokesNow();
      if (played !== null) {
        const { surface, start, goal } = played.course;
        const names = played.seats.map((seat) => nicknameOf(now, seat));
        return sceneOf([surface, start, goal, now.phase, now.shown.names, ...names], () => ({
          surface,
          start,
          goal,
          balls: ballsOf(played.seats, names, now.shown.names),
          ghosts: played.ghosts,
        }));
      }
      const { race, settings, seats } = playback;
      if (race !== null && settings !== null) {
        const names = seats.map((seat) => nicknameOf(now, seat));
        const ids = now.shown.ghosts ?? [];
        // What this race itself has found is no rival of it.
        const classBest = ids.includes('class-best') ? best.before(now) : null;
        return sceneOf([race, classBest, ids.join(), now.shown.names, ...names], () => ({
          surface: settings.surface,
          start: shownStart(settings),
          goal: settings.goal,
          balls: ballsOf(seats, names, now.shown.names),
          ghosts: raceGhosts(race, session.causes.peek()!, ids, classBest),
        }));
      }
      const { round } = now;
      const coming = raceOf(round);
      return (
        coming &&
        sceneOf([coming.surface, JSON.stringify(round)], () => ({ ...coming, start: shownStart(coming), balls: [] }))
      );
    },
    overlays() {
      const now = view();
      const settings = playback.settings ?? raceOf(now?.round ?? null);
      return { on: now?.shown.overlays ?? [], basinsRate: settings?.learningRates.initial };
    },
    look: () => view()?.shown ?? null,
    race: () => strokesNow()?.race ?? playback.race,
    progress: () => strokesNow()?.race.step ?? playback.progress(),
    hash: () => strokesNow()?.hash ?? playback.hash(),
    ranks: () => strokesNow()?.ranks ?? playback.ranks(),
    startsIn() {
      const pace = session.causes.peek()?.pace;
      // Ends when the first step begins to show.
      return pace === undefined ? 0 : countDown(pace, session.serverNowMs() - playbackMs);
    },
  };
}

/** Where names are hidden the tag in the ball is enough. */
function ballsOf(seats: readonly number[], names: readonly string[], named: boolean): StageScene['balls'] {
  return seats.map((seat, i) => {
    const name = names[i]!;
    return { seat, nickname: named ? name : '', tag: tagOf(name), look: lookOf(seat) };
  });
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
