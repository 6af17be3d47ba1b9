import type { ComponentChildren } from 'preact';
import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import type { Camera } from '../../stage/camera.ts';
import { fields as text } from '../../text/en/fields.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { useSize } from '../units.ts';
import { FieldMap } from './FieldMap.tsx';
import { gridOf, groupsOf, type MapGroup } from './map-groups.ts';

/** In units. */
const caption = 42;

export interface FieldGridProps {
  readonly points: readonly MapPoint[];
  readonly dark: boolean;
  readonly room: number;
  /** What stands on each map. */
  readonly children: (group: MapGroup, camera: Camera) => ComponentChildren;
}

/** A map, or one of each surface, all points on them. */
export function FieldGrid({ points, dark, room, children }: FieldGridProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const groups = groupsOf(points);
  const aspects = groups.map(({ surface: { domain } }) => (domain.xMax - domain.xMin) / (domain.yMax - domain.yMin));
  const grid = size && gridOf(aspects, size.width, size.height, groups.length > 1 ? caption : 0);
  return (
    <div class="field-grid" ref={box} data-testid="field">
      {grid && (
        <ol
          style={{
            gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
            gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
          }}
        >
          {groups.map((group, i) => (
            <li key={group.surface.id} style={{ gridColumn: `span ${grid.spans[i]}` }}>
              {groups.length > 1 && <p class="field-title">{surfaceTitle(group.surface)}</p>}
              <FieldMap
                surface={group.surface}
                marks={group.points.map(({ at }) => at)}
                room={room}
                dark={dark}
                label={text.map(surfaceTitle(group.surface), group.points.length)}
              >
                {(camera) => children(group, camera)}
              </FieldMap>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The maps with nothing but the numbers of their points. */
export function NumberedField({ points, dark }: Pick<FieldGridProps, 'points' | 'dark'>) {
  return (
    <FieldGrid points={points} dark={dark} room={34}>
      {(group, camera) =>
        group.points.map(({ number, at }) => (
          <NumberPlate key={number} x={camera.x(at[0])} y={camera.y(at[1])} number={number} />
        ))
      }
    </FieldGrid>
  );
}

/** A target's number on its plate. */
export function NumberPlate({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="24" fill="#fff" />
      <circle r="21" fill="#0f1a24" />
      <text class="plate-number" text-anchor="middle" dominant-baseline="central">
        {number}
      </text>
    </g>
  );
}
