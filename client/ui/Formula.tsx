import type { Surface } from '../../shared/surfaces/surface.ts';
import formulas from '../text/formulas.json?mathml';

/** A built-in formula by its name in `text/formulas.json`; nothing when there is none. Our own MathML, never a user's text. */
export function Formula({ name }: { name: string }) {
  return <Shown mathml={formulas[name]} />;
}

/** The formula of a surface. `wide`: on one line where a fraction would make small letters. */
export function SurfaceFormula({ surface: { id, mathml }, wide }: { surface: Surface; wide?: boolean }) {
  return <Shown mathml={mathml ?? ((wide && formulas[`${id}-wide`]) || formulas[id])} />;
}

function Shown({ mathml }: { mathml: string | undefined }) {
  return mathml === undefined ? null : <span class="formula" dangerouslySetInnerHTML={{ __html: mathml }} />;
}
