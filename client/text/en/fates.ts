import { type Choice, isPlainDescent } from '../../../shared/race/choice.ts';
import type { Verdict, VerdictFacts } from '../../../shared/race/verdict.ts';
import { short } from '../numbers.ts';

export { fateWord } from './fate-words.ts';

/** What happened, in one short sentence: the headline of a result. */
export function fateHeadline({ fate, step, facts }: Verdict): string {
  const at = step === null ? '' : ` at step ${step}`;
  switch (fate) {
    case 'diverged':
      return `It flew${at}.`;
    case 'endless':
      return 'Downhill for ever.';
    case 'fenced':
      return `It settled on the fence${at}.`;
    case 'converged':
      return `It settled${at}.`;
    case 'escaped':
      return facts.downhill && !grows(facts) ? 'It left the map.' : 'It was thrown off the map.';
    case 'saddle':
      return 'It rests on a saddle.';
    case 'summit':
      return 'It stands on a summit.';
    case 'local':
      return 'It settled in a local minimum.';
    case 'bouncing':
      return 'It bounces across the kink.';
    case 'oscillating':
      return 'It oscillates and does not settle.';
    case 'hovering':
      return 'It hovers above the finish.';
    case 'crawling':
      return 'It crawls on a plateau.';
    case 'walking':
      if (facts.share >= 1) return 'It reached the finish too late to settle.';
      if (!facts.downhill) return 'It has not come lower.';
      return facts.zigzag ? 'It zig-zags, still on the way.' : 'It is still on the way.';
  }
}

/** Why, in one sentence with the measured numbers; empty when there is nothing more to say that is true. */
export function fateReason({ fate, facts }: Verdict, choice: Choice): string {
  switch (fate) {
    case 'diverged':
      return bounceGrew(facts, choice) || stepsGrew(facts);
    case 'escaped':
      if (grows(facts)) return bounceGrew(facts, choice) || stepsGrew(facts);
      return `It ended outside the map, ${facts.downhill ? 'but' : 'no'} lower than it started.`;
    case 'endless':
      return 'This loss has no lowest point: it falls for ever and never arrives.';
    case 'fenced':
      return isNumber(facts.multiplier)
        ? `The slope is not zero here, but the fence holds it: ∇L + μ∇g ≈ 0 with μ = ${short(facts.multiplier)}.`
        : 'The slope is not zero here; the fence holds it.';
    case 'converged':
      return zigzagShrinks(facts) || 'It stayed inside the finish to the end.';
    case 'saddle':
      return 'The slope is zero there, but it is no minimum: some ways still lead down.';
    case 'summit':
      return 'The slope is zero on top: exactly there no step moves a ball.';
    case 'local':
      return isNumber(facts.missedDepth)
        ? `A deeper valley lies ${short(facts.missedDepth)} lower; small downhill steps do not lead there.`
        : 'A deeper valley exists; small downhill steps do not lead there.';
    case 'bouncing':
      return 'Towards a kink the slope does not fade: only a smaller rate makes smaller steps.';
    case 'oscillating':
      return bounceGrew(facts, choice) || swings(facts, choice);
    case 'hovering':
      return 'Its average loss hardly falls any more.';
    case 'crawling':
      return isNumber(facts.rho) && facts.rho >= 0 && facts.rho < 1
        ? `Slope × distance is only ${percent(facts.rho)} of the loss still to lose; in a bowl that cannot happen.`
        : 'The slope is small, but the loss still to lose is not.';
    case 'walking':
      return facts.share >= 1 ? 'To settle it has to be inside for the last 10 positions.' : onTheWay(facts, choice);
  }
}

/** Headline and reason: everything the product says about how a run ended. */
export function fateSentence(verdict: Verdict, choice: Choice): string {
  return [fateHeadline(verdict), fateReason(verdict, choice)].filter(Boolean).join(' ');
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** True where each step is −η∇L of the whole loss. */
function isFullDescent(choice: Choice): boolean {
  return isPlainDescent(choice) && choice.batchSize === undefined;
}

/** True where each bounce of plain descent in a quadratic bowl is longer than the last: |1 − ηλ| > 1 and measured so. */
function grows({ etaLambda, ratioIsQuadratic }: VerdictFacts): boolean {
  return ratioIsQuadratic && isNumber(etaLambda) && etaLambda > 2;
}

/**
 * "ηλ = 2.4 > 2: each bounce grew ×1.4." Exact for plain descent on a quadratic (the bounce grows by |1 − ηλ|), so said
 * only there; more digits where three would read "2 > 2".
 */
function bounceGrew(facts: VerdictFacts, choice: Choice): string {
  if (!grows(facts) || !isFullDescent(choice) || !isNumber(facts.etaLambda)) return '';
  const { etaLambda, lambdaMax } = facts;
  const digits = [3, 4, 5, 6, 7].find((count) => Number(etaLambda.toPrecision(count)) > 2);
  if (digits === undefined) return 'ηλ is a hair above 2: each bounce is a little longer than the last.';
  const product = short(etaLambda, digits);
  const growth = short(etaLambda - 1, digits);
  const factors =
    isNumber(lambdaMax) && short(Number(short(choice.learningRate)) * Number(short(lambdaMax)), digits) === product
      ? `${short(choice.learningRate)} × ${short(lambdaMax)} = `
      : '';
  return `ηλ = ${factors}${product} > 2: each bounce grew ×${growth}.`;
}

function stepsGrew({ stepRatio }: VerdictFacts): string {
  return isNumber(stepRatio) && Number(stepRatio.toPrecision(2)) > 1
    ? `Its last step was ×${short(stepRatio, 2)} the one before.`
    : '';
}

function zigzagShrinks({ zigzag, stepRatio }: VerdictFacts): string {
  if (!zigzag || !isNumber(stepRatio) || Number(stepRatio.toPrecision(3)) >= 1) return '';
  return `It zig-zags: its last bounce was ×${short(stepRatio)} the one before.`;
}

function swings({ etaLambda, stepRatio, ratioIsQuadratic }: VerdictFacts, choice: Choice): string {
  if (!isNumber(etaLambda) || !isFullDescent(choice)) return 'Its last steps went at least 4 times as far as it got.';
  const kept =
    ratioIsQuadratic && isNumber(stepRatio) ? `: its last bounce was ×${short(stepRatio)} the one before` : '';
  const limit = etaLambda > 2 && short(etaLambda) !== '2' ? ' Above 2 it cannot come to rest at this minimum.' : '';
  return `ηλ = ${short(etaLambda)}${kept}.${limit}`;
}

function onTheWay(facts: VerdictFacts, choice: Choice): string {
  const shrinking = zigzagShrinks(facts);
  if (shrinking) return shrinking.replace('It zig-zags: its', 'Its');
  if (isNumber(facts.etaLambda) && facts.etaLambda < 0.1 && isFullDescent(choice)) {
    return 'A rate 10 times larger would still be stable.';
  }
  return isNumber(facts.share) && facts.share > 0 ? `It came ${percent(facts.share)} of the way in powers of ten.` : '';
}

/** A share as whole percent; below 1 % with a digit, above 99 % never rounded up to all. */
function percent(share: number): string {
  const hundred = share * 100;
  if (hundred > 0 && hundred < 1) return `${short(hundred, 1)} %`;
  return `${share < 1 ? Math.min(99, Math.round(hundred)) : Math.round(hundred)} %`;
}
