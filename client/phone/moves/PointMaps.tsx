import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { neighbourhood } from '../../stage/neighbourhood.ts';
import { classify as words } from '../../text/en/arrows.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { FieldMap } from './FieldMap.tsx';
import { Spot } from './Spot.tsx';

/** Where a point lies, and beside that its neighbourhood with contours of its own. */
export function PointMaps({ surface, point }: { surface: Surface; point: Point }) {
  const [x, y] = point;
  const box = neighbourhood(surface, point);
  return (
    <div class="two-maps">
      <FieldMap surface={surface} label={words.whole(surfaceTitle(surface))} numbers={false}>
        {(camera) => {
          const [left, top] = [camera.x(box.xMin), camera.y(box.yMax)];
          const [width, height] = [camera.x(box.xMax) - left, camera.y(box.yMin) - top];
          return (
            <>
              {(['case', 'line'] as const).map((line) => (
                <rect key={line} class={`window-${line}`} x={left} y={top} width={width} height={height} />
              ))}
            </>
          );
        }}
      </FieldMap>
      <FieldMap surface={surface} box={box} marks={[point]} label={words.near} class="near">
        {(camera) => <Spot x={camera.x(x)} y={camera.y(y)} />}
      </FieldMap>
    </div>
  );
}
