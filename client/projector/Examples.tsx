import { useMemo } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { MathText } from '../ui/MathText.tsx';
import { choiceText } from './choice-text.ts';
import { exampleRuns, fateText } from './examples.ts';
import { MiniMap } from './MiniMap.tsx';
import { Name } from './Name.tsx';
import { trailOf } from './trail.ts';

export interface ExamplesProps {
  readonly settings: RaceSettings | null;
  readonly race: Race | null;
  readonly seats: readonly number[];
  readonly results: readonly SeatResult[];
  readonly dark: boolean;
  readonly nickname: (seat: number) => string;
  /** Side by side, under a chart; else one under the other. */
  readonly across?: boolean;
}

/** Three runs of this class as small maps: one that walked, one that settled, one that flew. */
export function Examples({ settings, race, seats, results, dark, nickname, across = false }: ExamplesProps) {
  const examples = useMemo(() => exampleRuns(results), [results]);
  return (
    <ul class={across ? 'examples examples-across' : 'examples'}>
      {examples.map((result) => (
        <li key={result.seat} class="example">
          {settings !== null && race !== null && (
            <ExampleMap
              settings={settings}
              race={race}
              ball={seats.indexOf(result.seat)}
              dark={dark}
              label={`${nickname(result.seat)}: ${fateText(result)}`}
            />
          )}
          <div>
            <Name seat={result.seat} nickname={nickname(result.seat)} size={across ? 54 : 66} />
            <p class="example-rate">{settings !== null && <MathText text={choiceText(settings, result.choice)} />}</p>
            <p>{fateText(result)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function ExampleMap({
  settings,
  race,
  ball,
  dark,
  label,
}: {
  settings: RaceSettings;
  race: Race;
  ball: number;
  dark: boolean;
  label: string;
}) {
  const trail = useMemo(() => trailOf(race, ball), [race, ball]);
  return (
    <MiniMap
      surface={settings.surface}
      start={trail[0] ?? settings.start}
      goal={settings.goal}
      dark={dark}
      trail={trail}
      label={label}
    />
  );
}
