import type { Surface } from '../../../../shared/surfaces/surface.ts';
import { numberText } from '../../../stage/overlays/maths-text.ts';
import { forecast as words } from '../../../text/en/studio/studio-surface.ts';
import { MathText } from '../../../ui/MathText.tsx';
import { minimaOf } from './minima.ts';

const mostRows = 6;

/** λmin, λmax, κ and the cliff at each minimum. */
export function Minima({ surface: { stationaryPoints, domain, lane } }: { surface: Surface }) {
  const rows = minimaOf(stationaryPoints);
  const { columns } = words;
  // What a search leaves of a 0 is no place of its own.
  const nothing = 1e-9 * Math.max(domain.xMax - domain.xMin, domain.yMax - domain.yMin);
  const coordinate = (value: number) => numberText(Math.abs(value) < nothing ? 0 : value);
  if (rows.length === 0) return null;
  return (
    <div class="minima">
      <table>
        <caption>{words.minima}</caption>
        <thead>
          <tr>
            {Object.entries(columns).map(([name, text]) => (
              <th key={name} scope="col">
                <MathText text={text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ place: { point, value }, curvature }, i) => (
            <tr key={i}>
              <td>{lane ? coordinate(point[0]) : `(${point.map(coordinate).join(', ')})`}</td>
              <td>{numberText(value)}</td>
              {curvature ? (
                <>
                  <td>{numberText(curvature.least)}</td>
                  <td>{numberText(curvature.most)}</td>
                  <td>{numberText(curvature.condition)}</td>
                  <td>{numberText(curvature.cliff)}</td>
                </>
              ) : (
                <td colSpan={4}>{words.kink}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p class="soft">{words.more(rows.length - mostRows)}</p>}
    </div>
  );
}
