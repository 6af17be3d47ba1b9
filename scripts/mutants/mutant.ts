/** A mistake that somebody could make, planted to see whether a test notices. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once: a mutant that no longer applies is a defect of the table. */
  readonly find: string;
  readonly plant: string;
  /** Paths of the test files that should notice, as few and quick as will do. */
  readonly tests: readonly string[];
}
