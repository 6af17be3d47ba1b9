/** The promises of SPEC.md. */
export const promises = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'] as const;

/** A mistake that somebody could make, planted to see whether a test notices. */
export interface Mutant {
  readonly name: string;
  /** The promise whose guard it takes away. */
  readonly promise?: (typeof promises)[number];
  readonly file: string;
  /** Stands in the file exactly once: a mutant that no longer applies is a defect of the table. */
  readonly find: string;
  readonly plant: string;
  /** Paths of the test files that should notice, as few and quick as will do. */
  readonly tests: readonly string[];
}
