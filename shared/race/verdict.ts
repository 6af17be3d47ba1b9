/** How a run ended, in order of precedence (design: ROUNDS, Fates). */
export const fates = [
  'diverged',
  'endless',
  'fenced',
  'converged',
  'escaped',
  'saddle',
  'summit',
  'local',
  'bouncing',
  'oscillating',
  'hovering',
  'crawling',
  'walking',
] as const;

export type Fate = (typeof fates)[number];

/** A fate with the measured numbers that its sentence needs; a number that does not apply is null. */
export interface Verdict {
  readonly fate: Fate;
  /** `converged`, `fenced`: the settle step. `diverged`: the step at which it flew. Else null. */
  readonly step: number | null;
  readonly facts: VerdictFacts;
}

export interface VerdictFacts {
  /** ηλmax at the best minimum (the nearest one where there are several); null without a minimum. */
  readonly etaLambda: number | null;
  /** λmax at that minimum. */
  readonly lambdaMax: number | null;
  /** Last measured ‖Δ_k‖/‖Δ_{k−1}‖. */
  readonly stepRatio: number | null;
  /**
   * True when each of plain descent's last three steps was |1 − ηλ| times the one before, to 5 %: only then may the
   * sentence say "ηλ > 2: each bounce grew".
   */
  readonly ratioIsQuadratic: boolean;
  /** `escaped`: true when it left downhill (L_N < L₀), false when thrown out. */
  readonly downhill: boolean;
  /** `local`: L(m) − L*. */
  readonly missedDepth: number | null;
  /** `fenced`: μ of ∇L + μ∇g = 0. */
  readonly multiplier: number | null;
  /** ρ of `crawling`. */
  readonly rho: number | null;
  /** Share of the way in powers of ten, q of the score, 0 to 1. */
  readonly share: number;
  /** Steps still shrink while the sign changes (a zig-zag). */
  readonly zigzag: boolean;
}
