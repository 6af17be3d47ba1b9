import { expect, test } from 'vitest';
import type { Ground, OverlayFrame } from '../../../../client/stage/overlays/ground.ts';
import { OverlayPainter } from '../../../../client/stage/overlays/painter.ts';
import { light } from '../../../../client/stage/palette.ts';
import { english } from '../../../../client/stage/words.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { layoutFor, surfaceOf, unit } from './on-map.ts';

class Path {
  moveTo() {}
  lineTo() {}
  closePath() {}
}
Object.assign(globalThis, { Path2D: Path });

/** A canvas that writes down what is asked of it; every letter is 10 wide. */
function paper() {
  const asked: string[] = [];
  const texts: string[] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (set, name: string) => {
      asked.push(name);
      if (name in set) return set[name];
      return (...given: unknown[]) => {
        if (name === 'fillText') texts.push(String(given[0]));
        return { width: 10 * String(given[0]).length };
      };
    },
    set: (set, name: string, value) => {
      asked.push(name);
      set[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  return { context, asked, texts };
}

const surface = surfaceOf('seed-bowl');
const ground: Ground = {
  surface,
  start: surface.race.start,
  rings: [],
  layout: layoutFor(surface),
  labels: [],
  labelSize: 2.4 * unit,
  paintSigns: () => {},
};
const race = startRace({ surface, start: surface.race.start, steps: 10 }, [{ learningRate: 0.05 }]);
stepTo(race, 3);
const frame: OverlayFrame = {
  race,
  step: 2,
  ranking: { leaders: [0], focus: null },
  moment: null,
  ghosts: [],
  colourOf: () => '#E69F00',
  nameOf: () => 'Hana',
};

function painted(...on: Parameters<OverlayPainter['set']>[0][]) {
  const painter = new OverlayPainter({} as HTMLElement, light, english, () => {});
  painter.layOut(ground);
  for (const names of on) painter.set(names, null);
  const [map, head] = [paper(), paper()];
  painter.paintStill(map.context);
  painter.paintMoving(head.context, frame);
  return { map, head };
}

test('with no overlay on, neither canvas is even asked for anything', () => {
  for (const { map, head } of [painted(), painted(['gradient', 'field'], [])]) {
    expect(map.asked).toEqual([]);
    expect(head.asked).toEqual([]);
  }
});

test('what stands still is on the map alone, what moves on the head alone', () => {
  const field = painted(['field']);
  expect(field.map.asked).toContain('fill');
  expect(field.head.asked).not.toContain('fill');
  const gradient = painted(['gradient']);
  expect(gradient.map.asked).not.toContain('fill');
  expect(gradient.head.asked).toContain('fill');
});

test('the formulas are written out', () => {
  const { head } = painted(['gradient', 'partials', 'hessian', 'step', 'velocity']);
  const written = head.texts.join('');
  for (const formula of ['−∇L', '∂L/∂x = −4.37', '2/λmax = 0.333', 'η‖∇L‖ = 0.2', 'Δθ']) {
    expect(written).toContain(formula);
  }
});
