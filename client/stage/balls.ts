import 'pixi.js/unsafe-eval';
import { autoDetectRenderer, CanvasSource, Container, type Renderer, Sprite, Texture } from 'pixi.js';
import type { Area } from './camera.ts';
import type { Context } from './paint.ts';

/** A small picture at a place: a ball, a name, a sentence. Marks with one key look the same and share a texture. */
export interface Mark {
  readonly key: string;
  /** Its middle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Half its size, in pixels. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Draws it around 0, 0. */
  paint(context: Context): void;
}

/** The layer of everything that moves: a transparent canvas over the map. */
export interface BallLayer {
  readonly canvas: HTMLCanvasElement;
  /** Shows these marks and no others, the last on top. */
  draw(marks: readonly Mark[]): void;
  /** Shows this part of the picture. */
  resize(area: Area): void;
  /** Forgets all textures: sizes, scene or fonts have changed. */
  forget(): void;
  destroy(): void;
}

/** Sprites only, which the canvas renderer draws too when WebGL is missing (a custom mesh would draw nothing there). */
export async function createBallLayer(): Promise<BallLayer> {
  const canvas = document.createElement('canvas');
  const renderer = await open(canvas);
  const root = new Container();
  const sprites: Sprite[] = [];
  const textures = new Map<string, Texture>();

  const textureOf = (mark: Mark): Texture => {
    const known = textures.get(mark.key);
    if (known) return known;
    const picture = document.createElement('canvas');
    picture.width = Math.max(1, Math.ceil(mark.halfWidth) * 2);
    picture.height = Math.max(1, Math.ceil(mark.halfHeight) * 2);
    const context = picture.getContext('2d');
    if (context) {
      context.translate(picture.width / 2, picture.height / 2);
      mark.paint(context);
    }
    const texture = new Texture({ source: new CanvasSource({ resource: picture, resolution: 1 }) });
    textures.set(mark.key, texture);
    return texture;
  };

  const forget = () => {
    for (const sprite of sprites) sprite.texture = Texture.EMPTY;
    for (const texture of textures.values()) texture.destroy(true);
    textures.clear();
  };

  return {
    canvas,
    draw(marks) {
      marks.forEach((mark, index) => {
        let sprite = sprites[index];
        if (sprite === undefined) {
          sprite = new Sprite();
          sprite.anchor.set(0.5);
          sprites.push(sprite);
          root.addChild(sprite);
        }
        const texture = textureOf(mark);
        if (sprite.texture !== texture) sprite.texture = texture;
        sprite.position.set(mark.x, mark.y);
        sprite.visible = true;
      });
      for (let index = marks.length; index < sprites.length; index++) sprites[index]!.visible = false;
      renderer.render(root);
    },
    resize({ left, top, right, bottom }) {
      renderer.resize(right - left, bottom - top);
      root.position.set(-left, -top);
    },
    forget,
    destroy() {
      forget();
      root.destroy({ children: true });
      renderer.destroy();
      canvas.remove();
    },
  };
}

async function open(canvas: HTMLCanvasElement): Promise<Renderer> {
  const options = {
    canvas,
    width: 1,
    height: 1,
    // Any other colour is added to the page below, because a transparent background is cleared unpremultiplied.
    backgroundColor: 0x000000,
    backgroundAlpha: 0,
    antialias: false,
    resolution: 1,
    accessibilityOptions: { activateOnTab: false },
  };
  return autoDetectRenderer({ ...options, preference: ['webgl', 'canvas'] });
}
