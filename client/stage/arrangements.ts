import type { Race } from '../../shared/race/race.ts';
import type { Arrangement } from './arrange.ts';

/** The arrangements of the steps that are being drawn: each is made once. */
export class Arrangements {
  private readonly made = new Map<number, Arrangement>();
  private madeFor: { race: Race; ranking: string } | null = null;

  /** Those of another race or order of balls are forgotten. */
  begin(race: Race, ranking: string): void {
    if (this.madeFor?.race === race && this.madeFor.ranking === ranking) return;
    this.made.clear();
    this.madeFor = { race, ranking };
  }

  forget(): void {
    this.madeFor = null;
  }

  at(step: number, arrange: () => Arrangement): Arrangement {
    const known = this.made.get(step);
    if (known) return known;
    for (const old of this.made.keys()) if (Math.abs(old - step) > 1) this.made.delete(old);
    const made = arrange();
    this.made.set(step, made);
    return made;
  }
}
