/** Bytes through a stream of the browser's; null where they come to more than `most`. Rejects for what cannot be unpacked. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An old browser cannot. */
export const canSqueeze = typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';

export async function squeezed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return (await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY))!;
}

/** Null for what is damaged, or grows beyond `most` bytes: nobody's link may fill a computer. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'), most);
  } catch {
    return null;
  }
}
