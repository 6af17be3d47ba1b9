import { useSignal } from '@preact/signals';
import type { Probe } from '../../../shared/lesson/rounds/fog.ts';
import { fog as words } from '../../text/en/strokes.ts';
import { MoveFoot } from './MoveFoot.tsx';
import type { PropsOf } from './MoveScreen.tsx';
import { MovesDone } from './MovesDone.tsx';
import { PlaceInput } from './PlaceInput.tsx';
import { ProbeAxis } from './ProbeAxis.tsx';
import { placeWithin } from './place-slider.ts';

/** Ask for the slope somewhere, and somewhere else: nobody sees the curve. */
export function FogScreen(props: PropsOf<'fog'>) {
  const { round, you, made, busy, due, timeIsUp, note, ready, connected, onMove } = props;
  const { xMin, xMax } = round.lane;
  const range = { min: xMin, max: xMax };
  const place = useSignal(placeWithin(range, (xMin + xMax) / 2));
  /** The next place has been chosen since the last answer. */
  const touched = useSignal(false);
  const valid = useSignal(true);
  const { probes, pooledProbes } = you;
  const left = round.probes - made.length;
  const axis = (
    <>
      <ProbeAxis
        lane={round.lane}
        probes={probes}
        pooled={round.pooled ? pooledProbes : []}
        next={left > 0 ? place.value : null}
      />
      {round.pooled && pooledProbes.length > 0 && (
        <p class="legend">
          <span class="legend-own">{words.own}</span> <span class="legend-pooled">{words.pooled}</span>
        </p>
      )}
      <Answer probe={probes.at(-1)} />
    </>
  );
  if (left <= 0) {
    return (
      <MovesDone title={words.spent} text={words.spentText} {...{ ready, connected }}>
        {axis}
      </MovesDone>
    );
  }
  return (
    <main class="screen choose fog">
      <h1 class="asked">{round.question}</h1>
      <div class="shown">{axis}</div>
      <p class="probes-left">
        <b>{left}</b> {words.probesLeft(left)} {left === 1 && words.lastCounts}
      </p>
      <PlaceInput
        range={range}
        place={place.value}
        disabled={busy || timeIsUp}
        names={{ ...words, sign: 'x' }}
        onPlace={(changed) => {
          place.value = changed;
          touched.value = true;
        }}
        onValid={(isValid) => {
          valid.value = isValid;
        }}
      />
      <MoveFoot
        due={due}
        busy={busy}
        refusal={note}
        ready={touched.value && valid.value}
        timeIsUp={timeIsUp}
        label={!touched.value ? words.probeFirst : left === 1 ? words.lastProbe(place.value) : words.probe(place.value)}
        lock={() => {
          touched.value = false;
          onMove({ x: place.value });
        }}
      />
    </main>
  );
}

/** What the last probe has told, in words. */
function Answer({ probe }: { probe: Probe | undefined }) {
  if (!probe) return <p class="answered">{words.none}</p>;
  const { x, slope } = probe;
  return (
    <p class="answered" role="alert">
      <b>{words.answer(x, slope)}</b> {slope > 0 ? words.left : slope < 0 ? words.right : words.flat}
    </p>
  );
}
