import type { Limit, Reach } from '../../shared/race/limits.ts';
import { projector, rateText } from '../text/en/projector.ts';
import { significant } from '../text/en.ts';
import { fractionOf } from './limit-lines.ts';

type Kind = 'cliff' | 'safest';

const digitWidth = 17;
const equalsWidth = 46;

/** 2/λmax = 2/6 = 1/3, or 2/(λmin + λmax) = 2/(2 + 6) = 1/4; several limits as a list of numbers. */
export function LimitFormula({ kind, limits }: { kind: Kind; limits: readonly Limit[] }) {
  const [only] = limits;
  if (only === undefined) return null;
  return (
    <math class="limit-formula" displaystyle>
      <mfrac>
        <mn>2</mn>
        <mrow>
          {kind === 'safest' && (
            <>
              <msub>
                <mi>λ</mi>
                <mi>min</mi>
              </msub>
              <mo>+</mo>
            </>
          )}
          <msub>
            <mi>λ</mi>
            <mi>max</mi>
          </msub>
        </mrow>
      </mfrac>
      <mo>=</mo>
      {limits.length > 1 ? <mtext>{listOf(kind, limits)}</mtext> : <OneLimit kind={kind} limit={only} />}
    </math>
  );
}

function OneLimit({ kind, limit }: { kind: Kind; limit: Limit }) {
  const exact = isExact(kind, limit);
  const value = limit[kind];
  const fraction = fractionOf(value);
  return (
    <>
      {exact && (
        <>
          <mfrac>
            <mn>2</mn>
            <mrow>
              {kind === 'safest' && (
                <>
                  <mn>{rateText(limit.lambdaMin)}</mn>
                  <mo>+</mo>
                </>
              )}
              <mn>{rateText(limit.lambdaMax)}</mn>
            </mrow>
          </mfrac>
          <mo>{fraction !== null || isShort(value) ? '=' : '≈'}</mo>
        </>
      )}
      {fraction !== null && fraction[1] !== 1 ? (
        <mfrac>
          <mn>{fraction[0]}</mn>
          <mn>{fraction[1]}</mn>
        </mfrac>
      ) : (
        <mn>{rateText(value)}</mn>
      )}
    </>
  );
}

/** η over the limit of the own card is 1. */
export function ShareFormula() {
  return (
    <math class="limit-formula" displaystyle>
      <mi>η</mi>
      <mo>=</mo>
      <mtext>{projector.reveal.ownLimit}</mtext>
    </math>
  );
}

/** max |θ₀ − θ*|ᵢ / A(100) = 2.7/18.6 = 0.145. The bars are no operators, which would grow with the star. */
export function ReachFormula({ reach, steps }: { reach: Reach; steps: number }) {
  return (
    <math class="limit-formula" displaystyle>
      <mfrac>
        <mrow>
          <mi>max</mi>
          <mspace width="0.15em" />
          <mi>|</mi>
          <msub>
            <mi>θ</mi>
            <mn>0</mn>
          </msub>
          <mo>−</mo>
          <msup>
            <mi>θ</mi>
            <mo>*</mo>
          </msup>
          <mi>|</mi>
        </mrow>
        <mrow>
          <mi>A</mi>
          <mo>(</mo>
          <mn>{steps}</mn>
          <mo>)</mo>
        </mrow>
      </mfrac>
      <mo>=</mo>
      <mfrac>
        <mn>{rateText(reach.away)}</mn>
        <mn>{rateText(reach.travel)}</mn>
      </mfrac>
      <mo>=</mo>
      <mn>{rateText(reach.learningRate)}</mn>
    </math>
  );
}

/** The width of the formula in units, for the plan; a little more than it needs. */
export function limitFormulaWidth(kind: Kind, limits: readonly Limit[]): number {
  const [only] = limits;
  if (only === undefined) return 0;
  const left = (kind === 'cliff' ? 68 : 166) + equalsWidth;
  if (limits.length > 1) return left + numberWidth(listOf(kind, limits));
  const value = only[kind];
  const fraction = fractionOf(value);
  const end =
    fraction !== null && fraction[1] !== 1
      ? Math.max(...fraction.map((part) => numberWidth(`${part}`)))
      : numberWidth(rateText(value));
  if (!isExact(kind, only)) return left + end;
  const sum =
    numberWidth(rateText(only.lambdaMax)) + (kind === 'safest' ? numberWidth(rateText(only.lambdaMin)) + 36 : 0);
  return left + sum + equalsWidth + end;
}

function numberWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/[.,]/.test(sign) ? 9 : digitWidth), 6);
}

/** λ itself can be written down. */
function isExact(kind: Kind, { lambdaMin, lambdaMax }: Limit): boolean {
  return isShort(lambdaMax) && (kind === 'cliff' || isShort(lambdaMin));
}

function listOf(kind: Kind, limits: readonly Limit[]): string {
  return [...new Set(limits.map((limit) => significant(limit[kind], 3)))].join(', ');
}

/** Said wholly by at most three digits. */
function isShort(value: number): boolean {
  return Math.abs(Number(value.toPrecision(3)) - value) <= 1e-9 * Math.abs(value);
}
