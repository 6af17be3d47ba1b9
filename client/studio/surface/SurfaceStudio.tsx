import './surface.css';
import './fields.css';
import './track.css';
import './verdict.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { surfaceOfOwn } from '../../../shared/surfaces/own/build.ts';
import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { studioSurface as words } from '../../text/en/studio/studio-surface.ts';
import { NumbersField } from '../field/NumbersField.tsx';
import { TextField } from '../field/TextField.tsx';
import type { WayProps } from '../way/way.ts';
import { beginWay, suits, type Way, wayOf } from './begin.ts';
import { isForecast } from './forecast/forecast.ts';
import { useForecast } from './forecast/use-forecast.ts';
import { type Known, SurfaceMap } from './preview/SurfaceMap.tsx';
import { sketchOf } from './preview/sketch.ts';
import { axesOf } from './preview/variables.ts';
import { ProbePanel } from './probe/ProbePanel.tsx';
import { firstTrial, onMap, runProbe, runUnraced, type Trial } from './probe/probe.ts';
import { useSteps } from './probe/use-steps.ts';
import { RaceFields } from './RaceFields.tsx';
import { domainFault, withRace } from './race-facts.ts';
import { TrackHead } from './TrackHead.tsx';
import { Minima } from './verdict/Minima.tsx';
import { asksForRace } from './verdict/sentences.ts';
import { Verdict } from './verdict/Verdict.tsx';
import { WayPanel } from './WayPanel.tsx';
import { WayTabs } from './WayTabs.tsx';

interface SurfaceStudioProps extends WayProps<SurfaceSpec> {
  readonly id: string;
}

/** One surface: how it is made at the left, what it is like for a class at the right. */
export function SurfaceStudio({ id, spec, onChange }: SurfaceStudioProps) {
  const { sketch, complaint } = sketchOf(spec);
  const lane = sketch?.surface.lane === true;
  const last = useRef({ id, spec, sketch });
  if (sketch || last.current.id !== id) last.current = { id, spec, sketch };
  const told = useForecast(id, spec, complaint);
  const forecast = told && isForecast(told) ? told : null;
  const surface = useMemo(() => (forecast ? surfaceOfOwn(forecast.surface) : null), [forecast]);
  const known = useMemo(
    (): Known | null =>
      forecast && surface && { places: surface.stationaryPoints, goal: forecast.goal, rings: forecast.rings },
    [forecast, surface],
  );

  const [tried, setTrial] = useState<Trial>(firstTrial);
  const trial = useMemo(() => onMap(tried, spec.domain, lane), [tried, spec.domain, lane]);
  useEffect(() => setTrial(firstTrial), [id]);
  const start = trial.start ?? surface?.race.start ?? spec.race?.start ?? null;
  const run = useMemo(() => {
    if (forecast && surface) return runProbe(surface, forecast.goal, trial);
    return told && sketch && start ? runUnraced(sketch.surface, start, trial, spec.race?.steps) : null;
  }, [told, surface, sketch, trial]);
  const { step, play } = useSteps(run, run?.race.step ?? 0);
  const probe = useMemo(() => start && { race: run?.race ?? null, start, step }, [run, start, step]);
  const at = useMemo((): Point | null => run && [run.race.xs[step]!, run.race.ys[step]!], [run, step]);
  const learningRate = run?.choice.learningRate ?? trial.learningRate ?? 1;

  const mark = told && 'at' in told ? (told.at ?? null) : null;
  const { way, openWay } = useWay(id, spec, onChange);
  const path = `surfaces.${id}`;
  const { xMin, xMax, yMin, yMax } = spec.domain;
  const fault = domainFault(spec.domain);
  const axes = axesOf(spec).slice(0, lane ? 1 : 2);
  const drawn = last.current;
  return (
    <div class="surface-studio">
      <div class="making">
        <TextField
          label={words.title}
          path={`${path}.title`}
          value={spec.title}
          longest={40}
          onText={(title) => onChange({ ...spec, title })}
        />
        <WayTabs way={way} onWay={openWay} />
        <div id="way-panel" role="tabpanel" aria-labelledby={`way-${way}`}>
          <WayPanel {...{ way, spec, onChange, at }} />
        </div>
        <NumbersField
          label={words.domain}
          // Said under it in words of this page.
          path={`${path}.edges`}
          names={axes.flatMap(words.edges)}
          values={lane ? [xMin, xMax] : [xMin, xMax, yMin, yMax]}
          optional={false}
          onNumbers={(edges) => {
            const [left, right, bottom = yMin, top = yMax] = edges as readonly [number, number, number?, number?];
            onChange({ ...spec, domain: { xMin: left, xMax: right, yMin: bottom, yMax: top } });
          }}
        />
        {fault && <p class="studio-wrong">{words.domainFaults[fault]}</p>}
        <RaceFields
          {...{ spec, onChange, path, axes }}
          suggested={forecast?.surface.race ?? null}
          asked={told !== null && asksForRace(told)}
        />
        {surface && <Minima surface={surface} />}
      </div>
      <div class="showing">
        <TrackHead spec={spec} lane={lane} />
        {drawn.sketch && (
          <SurfaceMap
            spec={drawn.spec}
            sketch={drawn.sketch}
            old={sketch === null}
            {...{ known, probe, mark }}
            onPlace={(place) => setTrial({ ...trial, start: place })}
          />
        )}
        <ProbePanel
          {...{ trial, run }}
          onTrial={setTrial}
          onRun={play}
          onStartHere={() => {
            onChange(withRace(spec, { start: trial.start ?? undefined }));
            setTrial({ ...trial, start: null });
          }}
        />
        <Verdict {...{ told, surface, learningRate }} onRate={(rate) => setTrial({ ...trial, learningRate: rate })} />
      </div>
    </div>
  );
}

/** The way that is open. Back in another one, what was made there is there again. */
function useWay(id: string, spec: SurfaceSpec, onChange: (spec: SurfaceSpec) => void) {
  const made = useRef({ id, specs: new Map<Way, SurfaceSpec>() });
  const [chosen, choose] = useState<Way>(wayOf(spec));
  if (made.current.id !== id) made.current = { id, specs: new Map() };
  // An undo may bring back what was made in another way.
  const way = suits(chosen, spec) ? chosen : wayOf(spec);
  const { specs } = made.current;
  function openWay(next: Way): void {
    if (next === way) return;
    specs.set(way, spec);
    choose(next);
    const begun = suits(next, spec) ? spec : { ...(specs.get(next) ?? beginWay(next, spec)), title: spec.title };
    if (begun !== spec) onChange(begun);
  }
  return { way, openWay };
}
