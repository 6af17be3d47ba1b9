/** The computed rivals of a race (PRODUCT, Round kinds), in the order in which they are offered. */
export const ghostIds = ['safest', 'exact', 'armijo', 'newton', 'adam', 'random', 'class-best'] as const;
export type GhostId = (typeof ghostIds)[number];
