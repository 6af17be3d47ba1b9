import { useMemo } from 'preact/hooks';
import { textWidth } from '../../charts/label-row.ts';
import type { Camera } from '../../stage/camera.ts';
import { kindWords } from '../../text/en/arrows.ts';
import { fields as text } from '../../text/en/fields.ts';
import { noNumber, short } from '../../text/numbers.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { ColumnHeads } from '../ColumnHeads.tsx';
import { FieldGrid } from './FieldGrid.tsx';
import { FieldReveal } from './FieldReveal.tsx';
import { labelSpots } from './label-spots.ts';
import type { MovesOf } from './MovesScreen.tsx';
import { type PointNames, pointNames } from './names.ts';

/** In units. */
const radius = 17;
const fontSize = 28;

/** What each marked point is, the eigenvalues that tell it, and how many knew. */
export function ClassifyReveal({ view, round, dark, banner }: MovesOf<'classify'>) {
  const { surface, points } = round;
  const rows = useMemo(() => pointNames(surface, points, view.played ?? []), [surface, points, view.played]);
  const sum = (count: (row: PointNames) => number): number => rows.reduce((all, row) => all + count(row), 0);
  const named = sum((row) => row.named);
  return (
    <FieldReveal
      {...{ view, banner }}
      why={round.why}
      headline={
        named === 0
          ? text.nobody
          : text.allRight(
              sum(({ right }) => right),
              named,
            )
      }
      side={<NameTable rows={rows} />}
    >
      <FieldGrid points={points.map((at) => ({ surface, at }))} dark={dark} room={40}>
        {(_, camera) => <Kinds rows={rows} camera={camera} />}
      </FieldGrid>
    </FieldReveal>
  );
}

function Kinds({ rows, camera }: { rows: readonly PointNames[]; camera: Camera }) {
  const marks = rows.map(({ at, kind }, i) => {
    const words = `${i + 1} ${kindWords[kind]}`;
    return { x: camera.x(at[0]), y: camera.y(at[1]), words, width: textWidth(words, fontSize) + 8 };
  });
  const { width, height } = camera;
  const spots = labelSpots(marks, { width, height, radius: 1.6 * radius, line: 1.15 * fontSize });
  return (
    <>
      {marks.map(({ x, y }, i) => (
        <KindMark key={i} kind={rows[i]!.kind} x={x} y={y} radius={radius} />
      ))}
      {marks.map(({ x, y, words }, i) => {
        const [atX, atY] = spots[i] ?? [x, y];
        return (
          <text key={i} class="kind-label" x={atX} y={atY} text-anchor="middle" dominant-baseline="central">
            {spots[i] ? words : i + 1}
          </text>
        );
      })}
    </>
  );
}

function NameTable({ rows }: { rows: readonly PointNames[] }) {
  return (
    <table class={rows.length > 8 ? 'field-table field-table-dense' : 'field-table'}>
      <ColumnHeads headings={text.points} />
      <tbody>
        {rows.map(({ kind, eigenvalues, named, right }, i) => (
          <tr key={i}>
            <th scope="row">
              <svg class="kind-icon" viewBox="-16 -16 32 32" aria-hidden="true">
                <KindMark kind={kind} radius={10} />
              </svg>
              {`${i + 1} ${kindWords[kind]}`}
            </th>
            {eigenvalues.map((value, which) => (
              <td key={which}>{short(value, 2)}</td>
            ))}
            <td>
              <b>{named === 0 ? noNumber : text.share(right, named)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
