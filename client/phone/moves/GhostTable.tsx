import type { StrokeGhost } from '../../../shared/lesson/rounds/stroke-ghosts.ts';
import { ghosts as names } from '../../text/en/ghosts.ts';
import { strokes as words } from '../../text/en/strokes.ts';

export interface GhostTableProps {
  readonly title: string;
  /** Of the player; null: not to the goal. */
  readonly own: number | null;
  readonly ghosts: readonly StrokeGhost[];
  readonly more?: readonly { readonly name: string; readonly strokes: string }[];
}

/** How many strokes the own ball and the computed players took to the goal. */
export function GhostTable({ title, own, ghosts, more = [] }: GhostTableProps) {
  const rows = [
    { name: words.you, strokes: own === null ? words.never : String(own) },
    ...ghosts.map(({ id, strokes }) => ({
      name: names[id].name,
      strokes: strokes === null ? words.never : String(strokes),
    })),
    ...more,
  ];
  return (
    <table class="ghost-table">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ name, strokes }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{strokes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
