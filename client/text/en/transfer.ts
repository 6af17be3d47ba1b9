/** What the reveal says between the two heats of a round whose second one is on other ground. */
export const transfer = {
  ask: 'This is what the class has measured. Next: other ground. Will the same number do?',
  /** Nobody has chosen in a later heat. */
  skip: 'Skip this heat',
  advance: (heat: number) => `Heat ${heat}: other ground`,
} as const;
