import { lookOf } from '../../client/stage/look.ts';
import { createStage, type StageLook } from '../../client/stage/stage.ts';
import { chooseBackEnd } from '../../shared/formula/index.ts';
import { goalLevel } from '../../shared/race/goal.ts';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { shownAtFirst } from '../../shared/room/shown.ts';
import { surfaceById } from '../../shared/surfaces/index.ts';

/** Maps, trails and bold trails of a stage as pictures, after all these looks one after the other. */
export type StageInPage = (looks: readonly Partial<StageLook>[], everyStep: boolean) => Promise<readonly string[]>;

// As on the pages themselves: their rules forbid generated code.
chooseBackEnd('interpreted');

const surface = surfaceById('seed-bowl')!;
const { start, goalFraction } = surface.race;
const steps = 24;
const race = startRace(
  { surface, start, steps },
  [0.05, 0.1, 0.15, 0.4].map((learningRate) => ({ learningRate })),
);
stepTo(race, steps);
const balls = race.choices.map((_, seat) => ({ seat, nickname: `B${seat}`, tag: `B${seat}`, look: lookOf(seat) }));

const stageInPage: StageInPage = async (looks, everyStep) => {
  const element = document.createElement('div');
  Object.assign(element.style, { position: 'absolute', inset: '0' });
  document.body.append(element);
  const stage = await createStage(element, { reducedMotion: true, night: false });
  const draw = (progress: number) => stage.draw({ race, progress, leaders: [1, 2, 0, 3], focus: null });
  looks.forEach((look, index) => {
    stage.setLook({ ...shownAtFirst, ...look });
    if (index === 0) stage.setScene({ surface, start, goal: goalLevel(surface, start, goalFraction), balls });
    for (let step = everyStep ? 0 : steps; step <= steps; step++) draw(step);
  });
  const pictures = ['map', 'trails', 'leaders'].map((layer) =>
    element.querySelector<HTMLCanvasElement>(`[data-layer=${layer}]`)!.toDataURL(),
  );
  stage.destroy();
  element.remove();
  return pictures;
};

Object.assign(globalThis, { stageInPage });
