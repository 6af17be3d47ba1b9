/** How much of something may happen: `burst` at once, refilled at `perSecond`. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket. Time is an argument, in ms of any monotonic clock. */
export class Bucket {
  readonly #allowance: Allowance;
  #tokens: number;
  #atMs: number;

  constructor(allowance: Allowance, nowMs: number) {
    this.#allowance = allowance;
    this.#tokens = allowance.burst;
    this.#atMs = nowMs;
  }

  /** Takes one token; false when there is none. */
  spend(nowMs: number): boolean {
    this.#refill(nowMs);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** True when a token is there, without taking it. */
  allows(nowMs: number): boolean {
    this.#refill(nowMs);
    return this.#tokens >= 1;
  }

  full(nowMs: number): boolean {
    this.#refill(nowMs);
    return this.#tokens >= this.#allowance.burst;
  }

  #refill(nowMs: number): void {
    const { burst, perSecond } = this.#allowance;
    const gained = (Math.max(0, nowMs - this.#atMs) / 1000) * perSecond;
    this.#tokens = Math.min(burst, this.#tokens + gained);
    this.#atMs = nowMs;
  }
}

/** One bucket a key; a bucket that is full again is forgotten. */
export class Buckets<Key> {
  readonly #allowance: Allowance;
  readonly #buckets = new Map<Key, Bucket>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  of(key: Key, nowMs: number): Bucket {
    const found = this.#buckets.get(key) ?? new Bucket(this.#allowance, nowMs);
    this.#buckets.set(key, found);
    return found;
  }

  sweep(nowMs: number): void {
    for (const [key, bucket] of this.#buckets) if (bucket.full(nowMs)) this.#buckets.delete(key);
  }
}

/** A thumb cannot do more; a script is told `too-many`, and cut off after `strikes`. */
export const perSocket: Allowance = { burst: 20, perSecond: 10 };
export const strikes = 200;

/** A lecture hall of 500 scans at once and must get in: this only slows a script that fills a room again and again. */
const joinsPerRoom: Allowance = { burst: 600, perSecond: 60 };
const joinsPerProcess: Allowance = { burst: 3000, perSecond: 300 };
/** A school's worth of rooms; beyond it sockets cost the memory of those who play. */
const socketsPerProcess = 6000;
const opensPerProcess: Allowance = { burst: 60, perSecond: 1 };

/** Enough for every student of a class to mistype once, far too little to guess among 28⁶ codes. */
const wrongCodesPerAddress: Allowance = { burst: 60, perSecond: 0.5 };

/**
 * What the whole process allows. A class sits behind one address, so no limit by address can meet a valid join: an
 * address is only asked for patience after many wrong codes, and never for a room that somebody there is already in.
 */
export class Limits {
  readonly #joins = new Buckets<string>(joinsPerRoom);
  readonly #wrongCodes = new Buckets<string>(wrongCodesPerAddress);
  readonly #allJoins: Bucket;
  readonly #opens: Bucket;
  readonly #known = new Map<string, Set<string>>();

  constructor(nowMs: number) {
    this.#allJoins = new Bucket(joinsPerProcess, nowMs);
    this.#opens = new Bucket(opensPerProcess, nowMs);
  }

  mayJoin(code: string, nowMs: number): boolean {
    return this.#joins.of(code, nowMs).spend(nowMs) && this.#allJoins.spend(nowMs);
  }

  /** `open`: sockets that there are already. */
  mayConnect(open: number): boolean {
    return open < socketsPerProcess;
  }

  mayOpen(nowMs: number): boolean {
    return this.#opens.spend(nowMs);
  }

  /** May this address try a code? `proved`: it brought a token of the room. */
  mayTry(address: string, code: string, proved: boolean, nowMs: number): boolean {
    return proved || this.#known.get(code)?.has(address) === true || this.#wrongCodes.of(address, nowMs).allows(nowMs);
  }

  wrongCode(address: string, nowMs: number): void {
    this.#wrongCodes.of(address, nowMs).spend(nowMs);
  }

  /** Somebody at this address is in the room. */
  entered(address: string, code: string): void {
    const addresses = this.#known.get(code) ?? new Set<string>();
    this.#known.set(code, addresses.add(address));
  }

  /** Forgets what no longer limits anybody and rooms that are gone. Call now and then. */
  sweep(nowMs: number, isLive: (code: string) => boolean): void {
    this.#joins.sweep(nowMs);
    this.#wrongCodes.sweep(nowMs);
    for (const code of this.#known.keys()) if (!isLive(code)) this.#known.delete(code);
  }
}
