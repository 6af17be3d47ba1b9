/** One of a class that is not left to chance: the name, the learning rate in the first round, and the option voted for. */
export interface Person {
  readonly nickname: string;
  readonly learningRate: number;
  readonly answer: number;
  /** Where the round lets everyone start somewhere else. */
  readonly start?: readonly [x: number, y: number];
}

/** The class of the design's pictures, in the order of its seats; its rates are read off the drawn sweep. */
export const drawnClass: readonly Person[] = [
  ['Ada', 0.0566, 2],
  ['Kofi', 0.228, 2],
  ['Noor', 0.4, 3],
  ['Mei', 0.0185, 2],
  ['Luka', 0.0121, 3],
  ['Sofia', 0.016, 0],
  ['Jonas', 0.0125, 2],
  ['Amara', 0.00893, 3],
  ['Ravi', 0.00725, 1],
  ['Zora', 0.589, 3],
  ['Emil', 0.029, 2],
  ['Hana', 0.264, 3],
  ['Tariq', 0.0057, 2],
  ['Ines', 0.0635, 3],
  ['Yusuf', 0.00423, 0],
  ['Milica', 0.154, 3],
  ['Otto', 0.0474, 2],
  ['Leila', 0.315, 3],
  ['Pavle', 0.0816, 3],
  ['Chen', 0.0419, 2],
  ['Freya', 0.00306, 1],
  ['Diego', 0.0211, 0],
  ['Anouk', 0.134, 3],
  ['Bashir', 0.0992, 3],
  ['Vukan', 0.0338, 3],
  ['Esther', 0.121, 2],
  ['Irena', 0.428, 3],
  ['Nikola', 0.00428, 1],
  ['Uma', 0.177, 3],
  ['Gita', 0.00757, 0],
].map(([nickname, learningRate, answer]) => ({ nickname, learningRate, answer }) as Person);
