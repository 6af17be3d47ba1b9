import { useId } from 'preact/hooks';
import type { NumberField } from '../../../../shared/optimizers/fields.ts';
import { type OptimizerId, optimizerIds, optimizers } from '../../../../shared/optimizers/index.ts';
import { fateHeadline, fateReason } from '../../../text/en/fates.ts';
import { probe as words } from '../../../text/en/studio/studio-surface.ts';
import { short } from '../../../text/numbers.ts';
import { MathText } from '../../../ui/MathText.tsx';
import { readNumber } from '../../field/number-text.ts';
import { type Run, settingNames, type Trial } from './probe.ts';

interface ProbePanelProps {
  readonly trial: Trial;
  /** Null where there is no ball. */
  readonly run: Run | null;
  onTrial(trial: Trial): void;
  /** Shows the whole way, step by step. */
  onRun(): void;
  onStartHere(): void;
}

/** Any optimizer from any place: what a class would see of it. */
export function ProbePanel({ trial, run, onTrial, onRun, onStartHere }: ProbePanelProps) {
  const rate = run?.choice.learningRate ?? trial.learningRate ?? 0;
  return (
    <section class="probe" aria-label={words.title}>
      <div class="probe-choices">
        <h3>{words.title}</h3>
        <select
          aria-label={words.optimizer}
          value={trial.optimizer}
          onChange={({ currentTarget }) =>
            onTrial({ ...trial, optimizer: currentTarget.value as OptimizerId, settings: {} })
          }
        >
          {optimizerIds.map((id) => (
            <option key={id} value={id}>
              {words.optimizers[id]}
            </option>
          ))}
        </select>
        <label>
          <span class="maths">η</span>
          <input
            class="field-number"
            inputMode="decimal"
            autocomplete="off"
            aria-label={words.value}
            value={rate === 0 ? '' : String(rate)}
            onChange={({ currentTarget }) => {
              const typed = numberWithin({ min: Number.MIN_VALUE, max: 1e6 }, currentTarget.value);
              if (typed === null) currentTarget.value = String(rate);
              else onTrial({ ...trial, learningRate: typed });
            }}
          />
        </label>
        <button type="button" class="framed" disabled={run === null} onClick={onRun}>
          {words.run}
        </button>
        {trial.start && (
          <>
            <button type="button" class="framed" onClick={() => onTrial({ ...trial, start: null })}>
              {words.reset}
            </button>
            <button type="button" class="framed" onClick={onStartHere}>
              {words.startHere}
            </button>
          </>
        )}
      </div>
      {settingNames(trial.optimizer).length > 1 && <Settings {...{ trial, onTrial }} />}
      {run && (
        <p role="status" data-testid="probe-fate" data-fate={run.verdict?.fate ?? 'none'}>
          {run.verdict && (
            <>
              <b>{fateHeadline(run.verdict)}</b> <MathText text={fateReason(run.verdict, run.choice)} />{' '}
            </>
          )}
          {words.loss(short(run.race.losses[run.race.step]!))}
        </p>
      )}
    </section>
  );
}

function Settings({ trial, onTrial }: Pick<ProbePanelProps, 'trial' | 'onTrial'>) {
  const id = useId();
  const { fields } = optimizers[trial.optimizer];
  const given: Readonly<Record<string, number | boolean | undefined>> = trial.settings;
  const set = (name: string, value: number | boolean) =>
    onTrial({ ...trial, settings: { ...trial.settings, [name]: value } });
  return (
    <div class="probe-settings">
      {settingNames(trial.optimizer).map((name) => {
        const field = fields[name]!;
        const value = given[name] ?? (typeof field === 'boolean' ? field : field.initial);
        return (
          <div key={`${trial.optimizer} ${name}`} class={typeof value === 'boolean' ? 'is-flag' : undefined}>
            <label for={`${id}-${name}`}>{words.settings[name] ?? name}</label>
            {typeof value === 'boolean' ? (
              <input
                id={`${id}-${name}`}
                type="checkbox"
                checked={value}
                onChange={({ currentTarget }) => set(name, currentTarget.checked)}
              />
            ) : (
              <input
                id={`${id}-${name}`}
                class="field-number"
                inputMode="decimal"
                autocomplete="off"
                value={String(value)}
                onChange={({ currentTarget }) => {
                  const typed = numberWithin(field as NumberField, currentTarget.value);
                  if (typed === null) currentTarget.value = String(value);
                  else set(name, typed);
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What is typed, where the field may have it. */
function numberWithin({ min, max }: Pick<NumberField, 'min' | 'max'>, text: string): number | null {
  const typed = readNumber(text);
  return typeof typed === 'number' && typed >= min && typed <= max ? typed : null;
}
