import type { Surface } from '../../../../shared/surfaces/surface.ts';
import { numberText } from '../../../stage/overlays/maths-text.ts';
import { forecast as words } from '../../../text/en/studio/studio-surface.ts';
import { MathText } from '../../../ui/MathText.tsx';
import { minimaOf } from './minima.ts';

const mostRows = 6;

/** λmin, λmax, κ and the cliff at each minimum. */
export function Minima({ surface: { stationaryPoints, lane } }: { surface: Surface }) {
  const rows = minimaOf(stationaryPoints);
  const { columns } = words;
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
              <td>{lane ? numberText(point[0]) : `(${point.map(numberText).join(', ')})`}</td>
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
