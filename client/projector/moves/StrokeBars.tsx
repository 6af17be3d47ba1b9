import { strokesShown as text } from '../../text/en/strokes-shown.ts';
import { type StrokeRow, strokeBars } from './stroke-rows.ts';

export interface StrokeBarsProps {
  readonly title: string;
  readonly rows: readonly StrokeRow[];
  /** The most that a player has. */
  readonly strokes: number;
}

/** How many of the class took one stroke to the goal, two, three, and how many did not get there. */
export function StrokeBars({ title, rows, strokes }: StrokeBarsProps) {
  const { holedIn, notHoled } = strokeBars(rows, strokes);
  const most = Math.max(1, notHoled, ...holedIn);
  const bars = [
    ...holedIn.map((players, i) => ({ name: String(i + 1), players, kind: '' })),
    { name: text.notHoled, players: notHoled, kind: ' bar-not' },
  ];
  return (
    <section class="stroke-bars">
      <h2>{title}</h2>
      <p class="visually-hidden">{text.barsText(holedIn, notHoled)}</p>
      <ol class={bars.length > 12 ? 'bars-many' : ''} aria-hidden="true">
        {bars.map(({ name, players, kind }) => (
          <li key={name} class={`stroke-bar${kind}`}>
            <b>{players > 0 ? players : ''}</b>
            <span class="stroke-column">
              <span style={{ height: `${(100 * players) / most}%` }} />
            </span>
            <span class="stroke-name">{name}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
