import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** White modules around the code: without four, phones do not find it. */
const quietZone = 4;

/**
 * A QR code, black on white in every theme, error level M, with its quiet zone. Fills its box.
 *
 * @param label what a screen reader says in its place
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const { path, side } = useMemo(() => qrPath(text), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** All dark modules as one path in whole units, and the side of the square with its quiet zone. */
export function qrPath(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x] || row[x - 1]) continue;
      let end = x + 1;
      while (row[end]) end++;
      path += `M${x + quietZone} ${y + quietZone}h${end - x}v1h${x - end}z`;
    }
  });
  return { path, side: size + 2 * quietZone };
}
