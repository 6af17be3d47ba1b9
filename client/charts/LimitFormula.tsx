import { significant } from '../text/en.ts';
import { rateText } from '../text/en/projector.ts';
import type { Limit } from '../../shared/race/limits.ts';
import { textWidth } from './label-row.ts';
import { fractionOf } from './limit-lines.ts';

type Kind = 'cliff' | 'safest';

const digitWidth = 18;
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
  const exact = isShort(limit.lambdaMax) && (kind === 'cliff' || isShort(limit.lambdaMin));
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

/** The width of the formula in units, for the plan; a little more than it needs. */
export function limitFormulaWidth(kind: Kind, limits: readonly Limit[]): number {
  const [only] = limits;
  if (only === undefined) return 0;
  const left = kind === 'cliff' ? 86 : 196;
  if (limits.length > 1) return left + equalsWidth + textWidth(listOf(kind, limits), 34);
  const exact = isShort(only.lambdaMax) && (kind === 'cliff' || isShort(only.lambdaMin));
  const middle = rateText(only.lambdaMax).length + (kind === 'safest' ? rateText(only.lambdaMin).length + 3 : 0);
  const fraction = fractionOf(only[kind]);
  const end = fraction === null ? rateText(only[kind]).length : Math.max(...fraction.map((part) => String(part).length));
  return left + equalsWidth + (exact ? middle * digitWidth + 14 + equalsWidth : 0) + end * digitWidth + 14;
}

function listOf(kind: Kind, limits: readonly Limit[]): string {
  return [...new Set(limits.map((limit) => significant(limit[kind], 3)))].join(', ');
}

/** Said wholly by at most three digits. */
function isShort(value: number): boolean {
  return Math.abs(Number(value.toPrecision(3)) - value) <= 1e-9 * Math.abs(value);
}
