import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type FormulaError, longestSource } from '../../../shared/formula/syntax.ts';
import type { FormulaSpec } from '../../../shared/surfaces/own/spec.ts';
import { formulaWay as words } from '../../text/en/studio/studio-surface.ts';
import { sketchOf } from '../surface/preview/sketch.ts';
import { variableText } from '../surface/preview/variables.ts';
import { faultPieces, isReading, type Reading, readFormula, renamed } from './formula-reading.ts';
import type { WayProps } from './way.ts';

const variables: readonly (readonly string[])[] = [['x', 'y'], ['w1', 'w2'], ['w', 'b'], ['p', 'q'], ['x'], ['w']];

/** A loss as a typed formula; what it means is shown with every key. */
export function FormulaWay({ spec, onChange }: WayProps<FormulaSpec>) {
  const { source, vars } = spec;
  const reading = useMemo(() => readFormula(spec), [source, vars]);
  // What is wrong on this map only, as a pole there, the sketch has found.
  const errors = isReading(reading) ? (sketchOf(spec).complaint?.errors ?? []) : reading;
  const id = useId();
  const names = vars.join(' ');
  const offered = variables.some((each) => each.join(' ') === names) ? variables : [vars, ...variables];
  return (
    <div class="way formula-way">
      <div class="field">
        <label for={id}>{words.source}</label>
        <FaultyField {...{ id, source, errors }} onSource={(typed) => onChange({ ...spec, source: typed })} />
        {errors.length === 0 ? (
          <p class="field-hint soft">{words.hint}</p>
        ) : (
          <p class="studio-wrong" id={`${id}-wrong`} role="alert">
            {errors.slice(0, 1).map(errorSentence)}
          </p>
        )}
      </div>
      <label class="inline-field">
        {words.variables}
        <select
          value={names}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value.split(' ');
            onChange({ ...spec, vars: next, source: renamed(source, vars, next) });
          }}
        >
          {offered.map((each) => (
            <option key={each.join(' ')} value={each.join(' ')}>
              {words.variable(each.map(variableText))}
            </option>
          ))}
        </select>
      </label>
      {isReading(reading) && <Typeset reading={reading} />}
    </div>
  );
}

function errorSentence({ message, hint, position }: FormulaError): string {
  const sentence = hint === undefined ? words.plain(message) : words.hinted(message, hint);
  return words.at(position + 1) + sentence;
}

interface FaultyFieldProps {
  readonly id: string;
  readonly source: string;
  readonly errors: readonly FormulaError[];
  onSource(source: string): void;
}

/** A field that marks what is wrong under its own characters: a copy of the text lies behind it. */
function FaultyField({ id, source, errors, onSource }: FaultyFieldProps) {
  return (
    <div class="faulty">
      <div class="faulty-marks" aria-hidden="true">
        {faultPieces(source, errors).map(({ text, wrong }, i) => (wrong ? <mark key={i}>{text}</mark> : text))}
      </div>
      <textarea
        id={id}
        rows={1}
        maxLength={longestSource}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        value={source}
        aria-invalid={errors.length > 0}
        aria-describedby={errors.length > 0 ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => onSource(currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
    </div>
  );
}

/** As large as it fits; what does not fit when it is small can be scrolled. */
const shrinks = ['', 'small', 'smaller'] as const;

function Typeset({ reading }: { reading: Reading }) {
  const { loss, partials, hessian } = reading;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    for (const shrink of shrinks) {
      element.dataset.size = shrink;
      if (element.scrollWidth <= element.clientWidth) break;
    }
  }, [reading]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section class="typeset" aria-label={words.typeset} tabIndex={0} ref={box}>
      <Shown label={words.loss} mathml={loss} />
      <div class="typeset-partials">
        {partials.map((each, i) => (
          <Shown key={i} label={words.partials} mathml={each} />
        ))}
      </div>
      <Shown label={words.hessian} mathml={hessian} />
    </section>
  );
}

/** MathML of our own making, from the formula's graph. */
function Shown({ label, mathml }: { label: string; mathml: string | null }) {
  return mathml === null ? (
    <p class="soft">
      {label}: {words.tooLong}
    </p>
  ) : (
    <div class="typeset-row" dangerouslySetInnerHTML={{ __html: mathml }} />
  );
}
