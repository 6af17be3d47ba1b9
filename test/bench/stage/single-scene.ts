import 'pixi.js/unsafe-eval';
import { autoDetectRenderer, CanvasSource, Container, Graphics, Sprite, Text, Texture } from 'pixi.js';
import { mapFrameOf, paintBackdrop } from '../../../client/stage/backdrop.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { pixelsOf } from '../../../client/stage/layers.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { levelsOf } from '../../../client/stage/levels.ts';
import { paintBall, reachOf } from '../../../client/stage/paint.ts';
import { light } from '../../../client/stage/palette.ts';
import { sizes } from '../../../client/stage/sizes.ts';
import { tween } from '../../../client/stage/tween.ts';
import { english } from '../../../client/stage/words.ts';
import { rasterOf } from '../../../client/stage/worker/work.ts';
import type { ClassRace } from './class-race.ts';
import type { Way } from './ways.ts';

/** So many names are shown, and so many bold trails. */
const [mostNames, head] = [12, 3];

/**
 * The same picture as one scene graph, as a tutorial would have it: the map a sprite of the same pixels, a `Graphics` for
 * each trail that is lengthened when a step is done, one for the chords that are being walked, balls as sprites, names
 * as texts that are made once and moved.
 */
export async function openSingleScene(element: HTMLElement, { scene, race, leaders }: ClassRace): Promise<Way> {
  const { width, height, unit } = pixelsOf(element);
  const canvas = document.createElement('canvas');
  canvas.dataset.layer = 'single';
  element.append(canvas);
  const renderer = await autoDetectRenderer({
    canvas,
    width,
    height,
    antialias: false,
    preference: ['webgl', 'canvas'],
  });
  const { surface, start } = scene;
  const rings = goalRings(surface, scene.goal);
  const layout = layoutOf(width, height, unit, surface.domain, start, rings);
  const { camera } = layout;
  const root = new Container();

  const backdrop = document.createElement('canvas');
  backdrop.width = width;
  backdrop.height = height;
  const raster = rasterOf(surface, mapFrameOf(surface, start, rings, levelsOf(surface), layout), light);
  paintBackdrop(backdrop.getContext('2d')!, raster, surface, start, rings, layout, light, english);
  root.addChild(new Sprite(new Texture({ source: new CanvasSource({ resource: backdrop }) })));

  const x = (step: number, ball: number) => camera.x(race.xs[step * race.count + ball]!);
  const y = (step: number, ball: number) => camera.y(race.ys[step * race.count + ball]!);
  const trails = scene.balls.map(() => root.addChild(new Graphics()));
  const walked = root.addChild(new Graphics());
  const balls = scene.balls.map(({ look, tag }) => {
    const radius = sizes.lettered * unit;
    const half = Math.ceil(reachOf(radius, sizes.ring * unit));
    const picture = document.createElement('canvas');
    picture.width = 2 * half;
    picture.height = 2 * half;
    const context = picture.getContext('2d')!;
    context.translate(half, half);
    paintBall(context, { look, radius, ring: sizes.ring * unit, tag, letter: sizes.letter * unit });
    const sprite = new Sprite(new Texture({ source: new CanvasSource({ resource: picture }) }));
    sprite.anchor.set(0.5);
    return root.addChild(sprite);
  });
  const style = { fontFamily: 'sans-serif', fontSize: sizes.name * unit, stroke: { color: '#FFFFFF', width: 4 } };
  const names = scene.balls
    .slice(0, mostNames)
    .map(({ nickname }) => root.addChild(new Text({ text: nickname, style })));

  let drawn = -1;
  const lengthen = (step: number) => {
    if (step < drawn) {
      for (const trail of trails) trail.clear();
      drawn = -1;
    }
    if (step === drawn) return;
    const front = new Set(leaders(step).slice(0, head));
    for (const [ball, trail] of trails.entries()) {
      trail.moveTo(x(Math.max(0, drawn), ball), y(Math.max(0, drawn), ball));
      for (let k = Math.max(1, drawn + 1); k <= step; k++) trail.lineTo(x(k, ball), y(k, ball));
      const bold = front.has(ball);
      trail.stroke({ color: scene.balls[ball]!.look.colour, width: (bold ? 0.5 : 0.3) * unit, alpha: bold ? 1 : 0.6 });
    }
    drawn = step;
  };

  return {
    draw(progress) {
      const { from, share } = tween(progress, false);
      const step = Math.min(from, race.step - 1);
      lengthen(step);
      walked.clear();
      for (const [ball, sprite] of balls.entries()) {
        const [x0, y0] = [x(step, ball), y(step, ball)];
        const [x1, y1] = [x0 + (x(step + 1, ball) - x0) * share, y0 + (y(step + 1, ball) - y0) * share];
        const { colour } = scene.balls[ball]!.look;
        if (share > 0)
          walked
            .moveTo(x0, y0)
            .lineTo(x1, y1)
            .stroke({ color: colour, width: 0.3 * unit });
        sprite.position.set(x1, y1);
        names[ball]?.position.set(x1 + 2.5 * unit, y1 - 1.5 * unit);
      }
      renderer.render(root);
    },
    close() {
      root.destroy({ children: true, texture: true, textureSource: true });
      renderer.destroy();
      canvas.remove();
    },
  };
}
