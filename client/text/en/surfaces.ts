const titles: Readonly<Record<string, string>> = {
  'seed-bowl': 'Seed bowl',
  'round-bowl': 'Round bowl',
  ravine: 'Ravine',
  'two-exits': 'Two exits',
  'double-well': 'Double well',
  himmelblau: 'Himmelblau',
  banana: 'Banana',
};

/** A surface's name for people; an unknown id is its own name. */
export function surfaceTitle(id: string): string {
  return titles[id] ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
