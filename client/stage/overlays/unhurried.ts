/** Time of a page: an instant, and what comes after the next picture. */
export interface PageTime {
  nowMs(): number;
  soon(run: () => void): void;
}

/** A little of every picture's 16 ms; the rest is the page's. */
const budgetMs = 6;

export const pageTime: PageTime = {
  nowMs: () => performance.now(),
  // A page that is hidden gets no pictures, and needs none.
  soon: (run) => void requestAnimationFrame(() => setTimeout(run)),
};

/** Runs long work a few milliseconds at a time, then hands over its result and how long it took. Answers how to stop it. */
export function unhurried<Result>(
  work: Generator<void, Result>,
  finish: (result: Result, workedMs: number) => void,
  { nowMs, soon }: PageTime = pageTime,
): () => void {
  let stopped = false;
  let workedMs = 0;
  const go = () => {
    const begunMs = nowMs();
    while (!stopped) {
      const { done, value } = work.next();
      const spent = nowMs() - begunMs;
      if (done) return finish(value, workedMs + spent);
      if (spent < budgetMs) continue;
      workedMs += spent;
      return soon(go);
    }
  };
  soon(go);
  return () => {
    stopped = true;
  };
}
