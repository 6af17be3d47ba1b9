/** ms of a clock that all processes of this computer share and that nobody sets. */
export function sharedMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export function untilMs(atMs: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, atMs - sharedMs())));
}
