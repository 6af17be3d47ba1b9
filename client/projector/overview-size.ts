/** How the overview of a lesson is laid out: one round alone, a few in a column, more in two. */
export function overviewSize(rounds: number): 'alone' | 'few' | 'some' | 'many' {
  if (rounds <= 1) return 'alone';
  if (rounds <= 3) return 'few';
  return rounds <= 6 ? 'some' : 'many';
}
