import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import { BallMark } from '../charts/BallMark.tsx';
import { mostLettered } from '../charts/sweep-input.ts';
import { fitCamera } from '../stage/camera.ts';
import { lookOf } from '../stage/look.ts';
import { projector } from '../text/en/projector.ts';
import { significant } from '../text/en.ts';
import { MiniMap } from './MiniMap.tsx';
import type { StartGroups } from './start-groups.ts';
import type { Size } from './units.ts';

const frame = 2.5;
/** A start at the edge of the domain is seen whole. */
const inset = 30;

/** Colour and shape of a valley, both another one each time, as those of a seat. */
const valleySeat = (valley: number): number => 9 * valley;
const valleyLetter = (valley: number): string => String.fromCharCode(65 + valley);

/** Every start on the map, with the way that it went, marked by the valley where it ended: the map of basins. */
export function StartMap({
  settings,
  groups,
  size,
  dark,
}: {
  settings: RaceSettings;
  groups: StartGroups;
  size: Size;
  dark: boolean;
}) {
  const width = size.width - 2 * frame;
  const height = size.height - 2 * frame;
  const camera = fitCamera(width, height, settings.surface.domain, {
    left: inset,
    top: inset,
    right: width - inset,
    bottom: height - inset,
  });
  const lettered = groups.runs.length <= mostLettered;
  return (
    <div class="start-map" data-testid="start-map">
      <MiniMap
        surface={settings.surface}
        start={null}
        goal={settings.goal}
        dark={dark}
        inset={inset}
        label={projector.reveal.startMap(groups.runs.length, groups.deepest)}
      />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {groups.runs.map(({ seat, trail, valley }) => {
          const path = `M${trail.map(([x, y]) => `${camera.x(x).toFixed(1)} ${camera.y(y).toFixed(1)}`).join('L')}`;
          return (
            <g key={seat} class="start-trail">
              <path class="start-case" d={path} />
              <path d={path} stroke={valley === null ? '#0f1a24' : lookOf(valleySeat(valley)).colour} />
            </g>
          );
        })}
        {groups.runs.map(({ seat, start, valley }) => (
          <EndMark
            key={seat}
            valley={valley}
            x={camera.x(start[0])}
            y={camera.y(start[1])}
            radius={lettered ? 22 : 10}
            lettered={lettered}
          />
        ))}
      </svg>
    </div>
  );
}

/** The mark of a valley; of none a white one. */
function EndMark({
  valley,
  x,
  y,
  radius,
  lettered,
}: {
  valley: number | null;
  x: number;
  y: number;
  radius: number;
  lettered: boolean;
}) {
  if (valley === null) return <circle class="mark-none" cx={x} cy={y} r={radius - 3} />;
  return <BallMark seat={valleySeat(valley)} tag={lettered ? valleyLetter(valley) : ''} x={x} y={y} radius={radius} />;
}

interface EndRow {
  /** Of the valley; null: none. */
  readonly index: number | null;
  readonly words: string;
  readonly value: number | null;
  readonly count: number;
}

/** The valleys beside their map: mark, depth, and how many ended there. */
export function ValleyTable({ groups }: { groups: StartGroups }) {
  const text = projector.reveal.endings;
  const many = groups.deepestValleys > 1;
  const rows: readonly EndRow[] = [
    ...groups.valleys.map(({ point: [x, y], value, deepest, count }, index) => ({
      index,
      words: many ? text.valleyAt(significant(x), significant(y)) : deepest ? text.deepest : text.other,
      value: many && deepest ? null : value,
      count,
    })),
    ...(groups.elsewhere > 0 ? [{ index: null, words: text.elsewhere, value: null, count: groups.elsewhere }] : []),
  ];
  return (
    <section class="valleys">
      <h2>{text.heading}</h2>
      <ul>
        {rows.map(({ index, count, value, words }) => (
          <li key={index}>
            <svg viewBox="0 0 56 56" aria-hidden="true">
              <EndMark valley={index} x={28} y={28} radius={22} lettered />
            </svg>
            <span>
              {words}
              {value !== null && (
                <>
                  {' '}
                  <span class="soft">{text.value(significant(value, 3))}</span>
                </>
              )}
            </span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
