import formulas from '../text/formulas.json?mathml';

/** A built-in formula by its name in `text/formulas.json`; nothing when there is none. Our own MathML, never a user's text. */
export function Formula({ name }: { name: string }) {
  const mathml = formulas[name];
  return mathml === undefined ? null : <span class="formula" dangerouslySetInnerHTML={{ __html: mathml }} />;
}
