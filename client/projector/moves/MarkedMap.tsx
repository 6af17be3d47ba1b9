import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import { fields as text } from '../../text/en/fields.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { FieldMap } from './FieldMap.tsx';
import { groupsOf } from './map-groups.ts';

/** The first map with its marked points, small. */
export function MarkedMap({ points, dark }: { points: readonly MapPoint[]; dark: boolean }) {
  const group = groupsOf(points)[0];
  if (!group) return null;
  const { surface } = group;
  return (
    <div class="mini-map mini-field">
      <FieldMap
        surface={surface}
        marks={[]}
        room={0}
        dark={dark}
        numbers={false}
        label={text.map(surfaceTitle(surface), group.points.length)}
      >
        {(camera) =>
          group.points.map(({ number, at }) => (
            <circle
              key={number}
              cx={camera.x(at[0])}
              cy={camera.y(at[1])}
              r="9"
              fill="#0f1a24"
              stroke="#fff"
              stroke-width="4"
            />
          ))
        }
      </FieldMap>
    </div>
  );
}
