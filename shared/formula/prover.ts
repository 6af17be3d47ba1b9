import { type Area, type Bounds, IntervalPass, undefinedPart, unproven, wholePlane } from './bounds.ts';
import type { Build, Requirement } from './build.ts';
import type { Graph } from './graph.ts';
import type { Node } from './nodes.ts';
import type { FormulaError, Span } from './syntax.ts';

function textOf(source: string, { position, length }: Span): string {
  return source.slice(position, position + length);
}

/** Proves things about one built formula, over areas. */
export class Prover {
  private readonly source: string;
  private readonly root: Node;
  private readonly requirements: readonly Requirement[];
  private readonly pass: IntervalPass;
  private readonly flat: boolean;

  constructor(source: string, graph: Graph, { root, requirements }: Build, flat: boolean) {
    this.source = source;
    this.root = root;
    this.requirements = requirements;
    this.pass = new IntervalPass(graph, [root, ...requirements.map(({ argument }) => argument)]);
    this.flat = flat;
  }

  /** The parts that may be undefined in the area, as errors to show. */
  errors(area: Area, requirements = this.requirements): FormulaError[] {
    const open = unproven(this.pass, requirements, this.flatten(area));
    // Where a part is undefined it is no news that the whole may be too large.
    const parts = open.length > 1 ? open.filter(({ must }) => must !== 'be finite') : open;
    return parts.map((requirement) => {
      const constant = this.isConstant(requirement);
      return undefinedPart(requirement, textOf(this.source, requirement), constant);
    });
  }

  /** The parts without a variable that are undefined, whatever the area. */
  constantErrors(): FormulaError[] {
    return this.errors(
      wholePlane,
      this.requirements.filter((requirement) => this.isConstant(requirement)),
    );
  }

  bounds(area: Area): Bounds {
    const { low, high } = this.pass.over(this.flatten(area))(this.root);
    return { low, high, undefinedParts: this.errors(area) };
  }

  private isConstant({ argument }: Requirement): boolean {
    const { x, y } = this.pass.uses(argument);
    return !x && !y;
  }

  private flatten(area: Area): Area {
    return this.flat ? { ...area, yMin: 0, yMax: 0 } : area;
  }
}
