import type { Knob } from '../../../shared/lesson/rounds/move.ts';
import { nudge } from '../../../shared/lesson/rounds/one-knob.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { knobs as words } from '../../text/en/strokes.ts';
import { signed, significant } from '../../text/numbers.ts';

/** What a nudge of each knob does to the loss, the slope that this says, and the exact one. */
export function NudgeTable({ surface, at: [x, y], knob }: { surface: Surface; at: Point; knob: Knob | null }) {
  const loss = surface.value(x, y);
  const gradient = surface.gradient(x, y);
  const changes = [surface.value(x + nudge, y) - loss, surface.value(x, y + nudge) - loss] as const;
  const row = (name: string, numbers: readonly number[], digits: (value: number) => string, kind = '') => (
    <tr class={kind}>
      <th scope="row">{name}</th>
      {numbers.map((number, axis) => (
        <td key={axis} class={axis === knob ? 'in-hand' : ''}>
          {digits(number)}
        </td>
      ))}
    </tr>
  );
  return (
    <table class="nudges" aria-label={words.nudges(nudge)}>
      <thead>
        <tr class="nudge-head">
          <th scope="col">{words.nudge(nudge)}</th>
          {words.knob.map((name, axis) => (
            <th key={name} scope="col" class={axis === knob ? 'in-hand' : ''}>
              <i>{name}</i>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(words.loss, changes, (value) => signed(value, decimalsOf(value)))}
        {row(
          words.ratio(nudge),
          changes.map((change) => change / nudge),
          significant,
        )}
        {row(words.exact, gradient, significant, 'sum')}
      </tbody>
    </table>
  );
}

/** As many decimals as three digits need, of what is no smaller than a thousandth. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
}
