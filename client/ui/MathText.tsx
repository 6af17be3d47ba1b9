/** A sentence of a lesson with its Greek letters in the maths font: `η`, `2/λmax`. */
export function MathText({ text }: { text: string }) {
  return text.split(/([α-ωΑ-Ω∇](?:max|min)?)/u).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} class={part === '∇' ? 'maths upright' : 'maths'}>
        {part.slice(0, 1)}
        {part.length > 1 && <sub>{part.slice(1)}</sub>}
      </span>
    ),
  );
}
