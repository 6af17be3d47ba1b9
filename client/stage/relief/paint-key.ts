import { type Area, areaOf } from '../camera.ts';
import type { Label } from '../labels.ts';
import { type KeyRow, paintKey } from '../overlays/key.ts';
import { boxAt, boxOfLabel } from '../overlays/spots.ts';
import { type Context, paintHollow } from '../paint.ts';
import type { Palette } from '../palette.ts';
import type { StageWords } from '../words.ts';
import { labelSize, type ReliefBase } from './base.ts';
import type { Ground } from './ground.ts';

/** What the heights are, and what the signs on the relief mean, beside it where there is room. */
export function paintReliefKey(
  context: Context,
  { layout, scene, rings, heightWords }: ReliefBase,
  ground: Ground,
  { labels, signs, legend }: { labels: readonly Label[]; signs: readonly KeyRow[]; legend: Area | null },
  palette: Palette,
  words: StageWords,
): void {
  const { unit, lens } = layout;
  const grey = { colour: '#44525C', ink: '#FFFFFF', shape: 'circle', colourName: '' } as const;
  const rows: KeyRow[] = [
    { text: heightWords, paint: null },
    {
      text: words.behindHill,
      paint: (at, x, y) => {
        at.save();
        at.translate(x, y);
        paintHollow(at, { look: grey, radius: 1.1 * unit, ring: 0.15 * unit });
        at.restore();
      },
    },
    ...signs,
  ];
  const start = ground.place(...scene.start);
  const taken = [
    ...labels.map((label) => boxOfLabel(label, labelSize * unit)),
    boxAt([start[0], start[1] - 1.5 * unit], 8 * unit, 6 * unit),
    ...rings.map(({ bounds }) => areaOf(ground.projection.camera(0), bounds)),
    ...(legend ? [legend] : []),
    ...(lens ? [boxAt([lens.x, lens.y], 2 * lens.radius, 2 * lens.radius)] : []),
  ];
  const sheet = {
    context,
    surface: scene.surface,
    layout: { ...layout, camera: ground.projection.camera(0) },
    palette,
    slopes: () => 0,
    taken,
    notes: [],
    area: layout.inner,
    longest: 0,
  };
  paintKey(sheet, rows);
}
