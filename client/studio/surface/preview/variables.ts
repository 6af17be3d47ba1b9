/** A variable as it stands on an axis or in a sentence: w1 as w₁. */
export function variableText(name: string): string {
  return name.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}
