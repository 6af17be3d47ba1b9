import { projector } from '../text/en/projector.ts';
import { significant } from '../text/en.ts';
import { Name } from './Name.tsx';
import { Place } from './Place.tsx';
import type { TowerRow } from './tower-rows.ts';

/** Top three with their sectors: the step at which the loss was first divided by 10, 100, 1000. */
export function Tower({
  rows,
  sectors,
  started,
  aboveBest,
  seatOf,
  nicknameOf,
}: {
  rows: readonly TowerRow[];
  sectors: number;
  /** The first step has been made. */
  started: boolean;
  /** The loss is measured from a best value that is not 0. */
  aboveBest: boolean;
  seatOf: (ball: number) => number;
  nicknameOf: (seat: number) => string;
}) {
  const text = projector.race;
  const settled = rows.some((row) => row.insideSince !== null);
  return (
    <section class="tower" aria-labelledby="tower-heading">
      <h2 id="tower-heading" class="tower-heading">
        {rows.length === 0 ? text.noRacers : settled ? text.settledFirst : started ? text.inTheLead : text.atTheStart}
      </h2>
      <div class="tower-columns soft" aria-hidden="true">
        <span>{aboveBest ? <span class="maths">{text.gap}</span> : text.loss}</span>
        {Array.from({ length: sectors }, (_, i) => (
          <span key={i}>÷ {10 ** (i + 1)}</span>
        ))}
      </div>
      <ol class="tower-rows">
        {rows.map((row, index) => (
          <li class="tower-row" key={row.ball} style={{ transform: `translateY(${index * 100}%)` }}>
            <Place place={row.place} />
            <Name seat={seatOf(row.ball)} nickname={nicknameOf(seatOf(row.ball))} />
            <span class="tower-score">{scoreOf(row)}</span>
            <span class="sectors">
              {row.sectors.map((step, i) => (
                <span key={i} class={step === null ? 'sector' : 'sector sector-done'}>
                  {step}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function scoreOf({ insideSince, loss, flown }: TowerRow): string {
  if (flown) return projector.race.flew;
  return insideSince === null ? significant(loss, 2) : `${projector.race.step.toLowerCase()} ${insideSince}`;
}
