/** What is written on the stage; a catalogue of another language replaces it whole. */
export interface StageWords {
  readonly start: string;
  readonly flew: string;
  readonly stillGrowing: string;
  readonly offTheMap: string;
  /** Some of those off the map flew. */
  someFlew(count: number): string;
  /** Balls beyond those that are shown. */
  more(count: number): string;
  /** Under the lens; `factor` is a number such as 8. */
  finish(factor: number): string;
}

export const english: StageWords = {
  start: 'start',
  flew: 'flew',
  stillGrowing: 'off the map, still growing',
  offTheMap: 'off the map',
  someFlew: (count) => `off the map, ${count} flew`,
  more: (count) => `+${count}`,
  finish: (factor) => `Finish, ${factor} times larger`,
};
