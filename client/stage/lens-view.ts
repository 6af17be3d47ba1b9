import type { Surface } from '../../shared/surfaces/surface.ts';
import type { Arrangement } from './arrange.ts';
import type { GoalRing } from './goal.ts';
import type { Layout } from './layout.ts';
import { aimLens, type Lens, lensWith } from './lens.ts';
import type { Palette } from './palette.ts';
import { Cartographer } from './worker/cartographer.ts';
import { Workbench } from './worker/workbench.ts';

/** The map that a lens looks at. */
interface LensGround {
  readonly surface: Surface;
  readonly rings: readonly GoalRing[];
  readonly layout: Layout;
  readonly palette: Palette;
}

/** The lens of a stage, with a worker of its own: it moves while a race runs. */
export class LensView {
  /** What is seen through it now; null while that is not drawn, and where there is no goal. */
  now: Lens | null = null;
  private readonly maps = new Cartographer(new Workbench());
  private ground: LensGround | null = null;
  private readonly shown: () => void;

  /** @param shown what is seen through the lens has changed */
  constructor(shown: () => void) {
    this.shown = shown;
  }

  /** Nothing is seen until it lies on the next map. */
  forget(): void {
    this.now = null;
  }

  /** On another map, on which it looks at a part of the goal first. */
  lie(ground: LensGround, first: GoalRing | null): void {
    this.ground = ground;
    this.aimAt(first);
  }

  /** Keeps it on the part of the goal that holds most balls. */
  follow({ places }: Arrangement): void {
    const { now: lens, ground } = this;
    if (!lens || !ground || ground.rings.length < 2) return;
    const { rings } = ground;
    const held = rings.map((_, ring) => places.filter((place) => place.ring === ring).length);
    const present = rings.indexOf(lens.ring);
    const best = held.indexOf(Math.max(...held));
    if (held[best]! > (held[present] ?? 0)) this.aimAt(rings[best]!);
  }

  close(): void {
    this.maps.close();
  }

  private aimAt(ring: GoalRing | null): void {
    const { ground } = this;
    if (!ground?.layout.lens || !ring) return;
    const { surface, layout, palette } = ground;
    const aim = aimLens(surface, ring, layout.lens!, layout);
    this.maps.draw(surface, [aim.frame], palette, ([raster]) => {
      if (ground !== this.ground) return;
      this.now = lensWith(aim, raster!, surface, palette);
      this.shown();
    });
  }
}
