import { strokesShown as text } from '../../text/en/strokes-shown.ts';
import { Name } from '../Name.tsx';
import { Place } from '../Place.tsx';
import type { StrokeRow } from './stroke-rows.ts';

export interface StrokeTowerProps {
  readonly kind: 'golf' | 'one-knob';
  /** Best first. */
  readonly rows: readonly StrokeRow[];
  readonly nicknameOf: (seat: number) => string;
}

const most = 4;

/** Who leads: place and name, and under it the loss and the strokes used. */
export function StrokeTower({ kind, rows, nicknameOf }: StrokeTowerProps) {
  const holed = rows.filter(({ holedAt }) => holedAt !== null).length;
  const started = rows.some(({ used }) => used > 0);
  return (
    <section class="tower" aria-labelledby="tower-heading">
      <h2 id="tower-heading" class="tower-heading">
        {rows.length === 0 ? text.nobody : started ? text.heading(kind, holed) : text.atTheStart}
      </h2>
      <ol class="tower-rows stroke-rows">
        {rows.slice(0, most).map((row, index) => (
          <li class="tower-row stroke-row" key={row.seat} style={{ transform: `translateY(${index * 100}%)` }}>
            <Place place={row.place} />
            <Name seat={row.seat} nickname={nicknameOf(row.seat)} size={58} />
            <span class="stroke-used">{text.standing(kind, row)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
