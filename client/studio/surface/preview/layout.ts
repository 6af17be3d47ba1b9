import type { Box, Surface } from '../../../../shared/surfaces/surface.ts';
import { type Area, areaOf, type Camera, fitCamera } from '../../../stage/camera.ts';
import { laneLayout } from '../../../stage/lane/layout.ts';
import { laneBox } from '../../../stage/lane/range.ts';

/** Where the preview's picture lies, in pixels of its canvas. */
export interface PreviewLayout {
  readonly camera: Camera;
  /** The domain, or of a lane the stretch of x and L that is shown. */
  readonly box: Box;
  readonly inner: Area;
  /** What stands for a hundredth of the projector's height: lines and letters scale with it. */
  readonly unit: number;
}

/** Room around the frame in units: kerb and numbers. */
const margins = { left: 8, right: 2.2, top: 2.2, bottom: 5.6 };
const laneMargins = { left: 9, right: 2.2, top: 5, bottom: 6.6 };

/** The domain as large as it fits, at equal scale. */
export function previewLayout(width: number, height: number, unit: number, domain: Box): PreviewLayout {
  const camera = fitCamera(width, height, domain, {
    left: margins.left * unit,
    top: margins.top * unit,
    right: width - margins.right * unit,
    bottom: height - margins.bottom * unit,
  });
  return { camera, box: domain, inner: areaOf(camera, domain), unit };
}

/** A lane as its curve. */
export function previewLane(
  width: number,
  height: number,
  unit: number,
  surface: Surface,
  startX: number,
): PreviewLayout {
  const { camera, window, inner } = laneLayout(width, height, unit, laneBox(surface, startX), laneMargins);
  return { camera, box: window, inner, unit };
}
