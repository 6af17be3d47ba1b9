import type { Box, Point, RaceDefaults } from '../surface.ts';

/** What every way to make a surface of one's own says. All of it is plain JSON. */
interface SpecFacts {
  readonly title: string;
  readonly domain: Box;
  /** What is left out is suggested by a fairness run. */
  readonly race?: Partial<RaceDefaults>;
  /** Declared: no minimum inside the domain; the loss falls towards `infimum` for ever. */
  readonly endless?: { readonly infimum: number };
}

/** Typed: a formula of one variable (a lane) or two, the horizontal one first. */
export interface FormulaSpec extends SpecFacts {
  readonly kind: 'formula';
  readonly source: string;
  readonly vars: readonly string[];
}

export const dataModels = ['line', 'polynomial-slice', 'logistic', 'neuron'] as const;
export const dataLosses = ['squared', 'half-squared', 'cross-entropy'] as const;

/** Pasted: a model with two weights, (w, b), fitted to rows (x, y). */
export interface DataSpec extends SpecFacts {
  readonly kind: 'data';
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** What the two columns were called. */
  readonly names?: readonly [x: string, y: string];
  /** wx + b; `rest` and two powers of x with the weights w and b; σ(wx + b); tanh(wx + b). */
  readonly model: (typeof dataModels)[number];
  /** `cross-entropy` goes with `logistic`, and only with it. */
  readonly loss: (typeof dataLosses)[number];
  /** Of a polynomial slice: the powers of x that w and b stand at; 2 and 1 unless set. */
  readonly powers?: readonly [number, number];
  /** Of a polynomial slice: the other coefficients, by power; what stands at `powers` is not looked at. */
  readonly rest?: readonly number[];
  /** x in units of its standard deviation, about its mean. */
  readonly standardise?: true;
  /** Mini-batches for everyone, unless the round deals cards. */
  readonly batchSize?: number;
}

/** Painted or imported: heights at the nodes of a grid, as `encodeHeights` writes them. */
export interface GridSpec extends SpecFacts {
  readonly kind: 'grid';
  /** Nodes in a row, and rows. The first row is at yMax. */
  readonly width: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
  readonly heights: string;
}

/** The catalogue's bowl with another condition number κ, turned: ½(u² + κv²). */
interface BowlSpec extends SpecFacts {
  readonly kind: 'catalogue';
  readonly base: 'bowl';
  readonly condition: number;
  /** 0 to 180, counter-clockwise. */
  readonly degrees: number;
}

/** The catalogue's line or exam on other data, drawn from `seed`. */
interface DrawnSpec extends SpecFacts {
  readonly kind: 'catalogue';
  readonly base: 'line' | 'logistic';
  readonly points: number;
  /** Standard deviation of y about the line, or of x about the threshold. */
  readonly noise: number;
  readonly seed: number;
  readonly standardise?: true;
}

export type CatalogueSpec = BowlSpec | DrawnSpec;

/** A surface of one's own, as a lesson carries it. */
export type SurfaceSpec = FormulaSpec | DataSpec | GridSpec | CatalogueSpec;

/** What a search has found out, so that no phone must search. */
interface Found {
  /** Exact to the last bits. */
  readonly stationary: readonly Point[];
  readonly sharp: readonly Point[];
  readonly best: number;
  /** The formula as one `<math>` element. It is made by us from its graph, and never taken from outside. */
  readonly mathml?: string;
}

/**
 * A surface of one's own that was checked, with nothing left open. In the rounds of a room it stands where a surface of
 * the catalogue is named. Only `prepareSurface` makes it.
 */
export type OwnSurface = SurfaceSpec & {
  readonly id: string;
  readonly race: RaceDefaults;
  readonly found: Found;
};

/** How a round names its surface: by its id in the catalogue, or, in a room, by being one of the lesson's own. */
export type SurfaceName = string | OwnSurface;

/** The ids of a lesson's own surfaces. None is an id of the catalogue. */
export const ownId: RegExp = /^own:[a-z0-9][a-z0-9-]{0,31}$/;

export function isOwnId(id: string): boolean {
  return ownId.test(id);
}
