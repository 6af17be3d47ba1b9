/** The end of a `switch` that names every case: a forgotten one is a type error. */
export function unreachable(value: never): never {
  throw new Error(`expected every case to be named, got ${JSON.stringify(value)}`);
}
