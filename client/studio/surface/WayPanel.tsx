import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { CatalogueWay } from '../way/CatalogueWay.tsx';
import { DataWay } from '../way/DataWay.tsx';
import { FormulaWay } from '../way/FormulaWay.tsx';
import { ImportWay } from '../way/ImportWay.tsx';
import { PaintWay } from '../way/PaintWay.tsx';
import type { WayProps } from '../way/way.ts';
import type { Way } from './begin.ts';

interface WayPanelProps extends WayProps<SurfaceSpec> {
  readonly way: Way;
  /** Where the probe ball is: the weights of a model. */
  readonly at: Point | null;
}

/** What the open way has to offer. */
export function WayPanel({ way, spec, onChange, at }: WayPanelProps) {
  switch (spec.kind) {
    case 'formula':
      return <FormulaWay spec={spec} onChange={onChange} />;
    case 'catalogue':
      return <CatalogueWay spec={spec} onChange={onChange} onCopy={onChange} />;
    case 'data':
      return <DataWay spec={spec} onChange={onChange} at={at} />;
    case 'grid':
      return way === 'import' ? (
        <ImportWay spec={spec} onChange={onChange} />
      ) : (
        <PaintWay spec={spec} onChange={onChange} />
      );
  }
}
