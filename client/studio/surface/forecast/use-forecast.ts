import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import { JobBench } from './bench.ts';
import type { Forecast, NoForecast } from './forecast.ts';

/** While one types nothing is searched for. */
const quietMs = 250;
/** What takes longer would keep a class waiting too. */
const mostMs = 20_000;

/**
 * What a search and some thousands of balls tell of a spec, found out in a worker; null while it is looked for. A newer
 * edit ends an older search.
 *
 * @param known what is wrong already, so that nothing needs to be searched for
 */
export function useForecast(id: string, spec: SurfaceSpec, known: NoForecast | null): Forecast | NoForecast | null {
  const bench = useRef<JobBench<'forecast'>>(null);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly told: Forecast | NoForecast } | null>(null);
  // No name changes what a ball does, but a surface without one is refused.
  const key = useMemo(() => JSON.stringify([id, { ...spec, title: spec.title.trim() !== '' }]), [id, spec]);
  useEffect(() => () => bench.current?.close(), []);
  useEffect(() => {
    if (known || answer?.key === key) return;
    bench.current ??= new JobBench('forecast', mostMs);
    const made = bench.current;
    made.prepare();
    const timer = setTimeout(() => {
      const give = (told: Forecast | NoForecast) => setAnswer({ key, told });
      made.begin({ id, spec }, give, () => give({ word: 'too-costly' }));
    }, quietMs);
    return () => {
      clearTimeout(timer);
      made.drop();
    };
  }, [key, known === null]);
  if (known) return known;
  return answer?.key === key ? answer.told : null;
}
