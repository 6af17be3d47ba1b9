import type { Box } from '../../../shared/surfaces/surface.ts';
import { areaOf, type Camera } from '../camera.ts';
import type { Layout } from '../layout.ts';

/** Room around the picture in hundredths of the window's height: numbers of both axes. */
const margins = { left: 8.5, right: 3.2, top: 4.2, bottom: 6.6 };

/** x and L fill the picture, each at a scale of its own; there is no lens. `unit`: hundredth of the window's height. */
export function laneLayout(width: number, height: number, unit: number, box: Box, room = margins): Layout {
  const [left, right] = [room.left * unit, width - room.right * unit];
  const [top, bottom] = [room.top * unit, height - room.bottom * unit];
  const scale = (right - left) / (box.xMax - box.xMin);
  const scaleY = (bottom - top) / (box.yMax - box.yMin);
  const camera: Camera = {
    width,
    height,
    scale,
    box: {
      xMin: box.xMin - left / scale,
      xMax: box.xMax + (width - right) / scale,
      yMin: box.yMin - (height - bottom) / scaleY,
      yMax: box.yMax + top / scaleY,
    },
    x: (x) => left + (x - box.xMin) * scale,
    y: (loss) => bottom - (loss - box.yMin) * scaleY,
  };
  return { camera, window: box, inner: areaOf(camera, box), lens: null, unit };
}
