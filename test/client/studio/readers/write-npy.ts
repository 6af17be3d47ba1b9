/** A NumPy file of numbers, as `numpy.save` writes one. */
interface NpyFacts {
  readonly kind?: string;
  readonly shape?: readonly number[];
  readonly isFortran?: boolean;
  readonly version?: 1 | 2 | 3;
}

const write: Readonly<Record<string, (view: DataView, at: number, value: number, little: boolean) => void>> = {
  f4: (view, at, value, little) => view.setFloat32(at, value, little),
  f8: (view, at, value, little) => view.setFloat64(at, value, little),
  i1: (view, at, value) => view.setInt8(at, value),
  u1: (view, at, value) => view.setUint8(at, value),
  i2: (view, at, value, little) => view.setInt16(at, value, little),
  i4: (view, at, value, little) => view.setInt32(at, value, little),
  i8: (view, at, value, little) => view.setBigInt64(at, BigInt(value), little),
};

/** `values` in the order in which they stand in the file. */
export function npyOf(values: readonly number[], facts: NpyFacts = {}): Uint8Array {
  const { kind = '<f8', shape = [values.length], isFortran = false, version = 1 } = facts;
  const [order, type] = [kind[0]!, kind.slice(1)];
  const size = Number(type.slice(1));
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const said = `{'descr': '${kind}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': (${sides}), }`;
  const prelude = version === 1 ? 10 : 12;
  const length = Math.ceil((prelude + said.length + 1) / 64) * 64 - prelude;
  const bytes = new Uint8Array(prelude + length + values.length * size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), version, 0]);
  if (version === 1) view.setUint16(8, length, true);
  else view.setUint32(8, length, true);
  bytes.set(new TextEncoder().encode(`${said.padEnd(length - 1)}\n`), prelude);
  values.forEach((value, i) => {
    write[type]!(view, prelude + length + i * size, value, order !== '>');
  });
  return bytes;
}
