import { useMemo } from 'preact/hooks';
import { fields as text } from '../../text/en/fields.ts';
import { noNumber } from '../../text/numbers.ts';
import { ColumnHeads } from '../ColumnHeads.tsx';
import { ArrowField, Key } from './ArrowField.tsx';
import { meanOff, targetAims } from './aims.ts';
import { FieldReveal } from './FieldReveal.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** Everyone's arrows at each target, the true one square to the contour, and the popular wrong one. */
export function ArrowReveal({ view, round, dark, banner }: MovesOf<'arrow'>) {
  const targets = useMemo(() => targetAims(round.targets, view.played ?? []), [round, view.played]);
  const off = meanOff(targets);
  return (
    <FieldReveal
      {...{ view, banner }}
      why={round.why}
      headline={off === null ? text.nobody : text.meanOff(off)}
      side={
        <table class={targets.length > 8 ? 'field-table field-table-dense' : 'field-table'}>
          <ColumnHeads headings={text.targets} />
          <tbody>
            {targets.map((target, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td>{target.meanOff === null ? noNumber : text.off(target.meanOff)}</td>
                <td class="soft">{target.minimumOff === null ? noNumber : text.off(target.minimumOff)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <ArrowField targets={round.targets} aims={targets} dark={dark} />
      <Key />
    </FieldReveal>
  );
}
