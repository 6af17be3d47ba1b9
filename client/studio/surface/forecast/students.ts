import { type Outcome, outcomes } from './outcomes.ts';

/** So many of a class of `count` who choose blindly: whole students that add up, by the largest remainders. */
export function studentsBy(
  shares: Readonly<Record<Outcome, number>>,
  count: number,
): Readonly<Record<Outcome, number>> {
  const whole = outcomes.map((outcome) => {
    const exact = shares[outcome] * count;
    // What is whole but for the last bits of a sum is whole.
    const floor = Math.floor(exact + 1e-9);
    return { outcome, floor, rest: exact - floor };
  });
  let left = count - whole.reduce((sum, { floor }) => sum + floor, 0);
  const students = Object.fromEntries(whole.map(({ outcome, floor }) => [outcome, floor])) as Record<Outcome, number>;
  for (const { outcome } of whole.toSorted((a, b) => b.rest - a.rest)) {
    if (left-- <= 0) break;
    students[outcome]++;
  }
  return students;
}
