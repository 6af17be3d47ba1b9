import type { ComponentChildren } from 'preact';
import type { Choice } from '../../shared/race/choice.ts';
import type { RaceResult } from '../../shared/race/result.ts';
import { fateHeadline, fateReason } from '../text/en/fates.ts';
import { result as words } from '../text/en/outcome.ts';
import { racing } from '../text/en/play.ts';
import { MathText } from '../ui/MathText.tsx';
import { bouncesOf } from './bounces.ts';
import { Loss } from './Loss.tsx';
import { RaceMap, type RaceMapProps } from './RaceMap.tsx';

export interface ResultProps {
  readonly result: RaceResult;
  readonly choice: Choice;
  /** Null where this phone has no race to draw. */
  readonly map: RaceMapProps | null;
  /** How many raced; null when unknown. */
  readonly count: number | null;
  /** What the points are called; theirs alone unless told. */
  readonly name?: string;
  /** How many points there were to win. */
  readonly outOf?: string;
  /** More numbers beside the points. */
  readonly numbers?: ComponentChildren;
  /** In place of the last line. */
  readonly children?: ComponentChildren;
}

/** What became of the own ball, why, and what it is worth. */
export function Result({
  result,
  choice,
  map,
  count,
  name = words.points,
  outOf = words.outOf,
  numbers,
  children,
}: ResultProps) {
  const { verdict, points, place, loss } = result;
  const race = map?.source.race ?? null;
  const flew = verdict.fate === 'diverged' || verdict.fate === 'escaped';
  const bounces = flew && map && race ? bouncesOf(race, map.ball) : null;
  return (
    <main class="screen result">
      {map && <RaceMap {...map} />}
      <div class="fate">
        <h1 data-testid="my-fate" data-fate={verdict.fate}>
          {fateHeadline(verdict)}
        </h1>
        <p>
          <MathText text={fateReason(verdict, choice)} />
        </p>
      </div>
      {bounces && (
        <table class="bounces">
          <tbody>
            <tr>
              <th scope="row">{words.bounce}</th>
              {bounces.steps.map((step) => (
                <td key={step}>{step}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">
                <i>{bounces.axis}</i>
              </th>
              {bounces.values.map((value, step) => (
                <td key={step}>{value}</td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      <dl class="numbers">
        <div>
          <dt>{name}</dt>
          <dd>
            {numbers ? '+' : ''}
            {points} <small>{outOf}</small>
          </dd>
        </div>
        {numbers}
        <div>
          <dt>{racing.place}</dt>
          <dd>
            {place} {count !== null && <small>{`${racing.of} ${count}`}</small>}
          </dd>
        </div>
        <Loss loss={loss} flew={verdict.fate === 'diverged'} />
      </dl>
      {children ?? (
        <p class="panel">
          <MathText text={words.look} />
        </p>
      )}
    </main>
  );
}
