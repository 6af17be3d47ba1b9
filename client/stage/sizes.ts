/** Radii of balls, widths of their rings and heights of letters, in hundredths of the window's height. */
export const sizes = {
  lettered: 1.85,
  bare: 0.9,
  inGoal: 0.75,
  crowd: 0.7,
  ring: 0.24,
  letter: 2.35,
  name: 2.5,
  start: 0.95,
};
