import { ghostIds } from '../../../shared/race/ghost-ids.ts';
import { mapColours, mapViews, overlays, rankings } from '../../../shared/room/shown.ts';
import { controls as words } from '../../text/en/controls.ts';
import { ghostNote, ghosts } from '../../text/en/ghosts.ts';
import { closeUpWords, mapColourWords, mapViewWords, overlayWords } from '../../text/en/overlays.ts';
import { chartNow, chartsOf, chartWord } from '../charts-of.ts';
import { Choice, Toggle } from './Choice.tsx';
import type { PartProps } from './Panel.tsx';
import { switched } from './switched.ts';

const text = words.show;

/** What the class sees, on every screen of the room. */
export function Show({ view, controls }: PartProps) {
  const { shown, round, phase } = view;
  const charts = chartsOf(round);
  const rivals = shown.ghosts ?? [];
  return (
    <div class="show">
      <p class="soft">{text.heading}</p>
      <div class="show-line">
        <Choice
          name="ranking"
          label={text.ranking}
          values={rankings}
          value={shown.ranking}
          words={(ranking) => text.rankings[ranking]}
          onChoose={(ranking) => controls.show({ ranking })}
        />
        <Toggle label={text.names} on={shown.names} onToggle={(names) => controls.show({ names })} />
        <Toggle label={text.timer} on={shown.timer} onToggle={(timer) => controls.show({ timer })} />
        <Toggle label={text.sound} on={shown.sound} onToggle={(sound) => controls.show({ sound })} />
      </div>
      {phase === 'reveal' && charts.length > 1 && (
        <Choice
          name="chart"
          label={text.chart}
          values={charts}
          value={chartNow(shown, round)}
          words={(chart) => chartWord(chart, round)}
          onChoose={(chart) => controls.show({ chart })}
        />
      )}
      <div class="show-line">
        <Choice
          name="colours"
          label={text.colours}
          values={mapColours}
          value={shown.colours}
          words={(colours) => mapColourWords[colours].name}
          hints={(colours) => mapColourWords[colours].hint}
          onChoose={(colours) => controls.show({ colours })}
        />
        <Choice
          name="view"
          label={text.view}
          values={mapViews}
          value={shown.view}
          words={(view) => mapViewWords[view].name}
          hints={(view) => mapViewWords[view].hint}
          onChoose={(view) => controls.show({ view })}
        />
        <Toggle
          label={closeUpWords.name}
          hint={closeUpWords.hint}
          on={shown.closeUp}
          onToggle={(closeUp) => controls.show({ closeUp })}
        />
      </div>
      <fieldset class="toggles">
        <legend>{text.overlays}</legend>
        {overlays.map((overlay) => (
          <Toggle
            key={overlay}
            label={overlayWords[overlay].name}
            hint={overlayWords[overlay].hint}
            on={shown.overlays.includes(overlay)}
            onToggle={(on) => controls.show({ overlays: switched(overlays, shown.overlays, overlay, on) })}
          />
        ))}
      </fieldset>
      <fieldset class="toggles">
        <legend>{text.ghosts}</legend>
        {ghostIds.map((ghost) => (
          <Toggle
            key={ghost}
            label={ghosts[ghost].name}
            hint={ghosts[ghost].does}
            on={rivals.includes(ghost)}
            onToggle={(on) => controls.show({ ghosts: switched(ghostIds, rivals, ghost, on) })}
          />
        ))}
        <p class="soft">{ghostNote}</p>
      </fieldset>
    </div>
  );
}
