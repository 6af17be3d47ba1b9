/** A place number, cut like a grid box. */
export function Place({ place }: { place: number }) {
  return <span class={place < 10 ? 'place' : 'place place-two'}>{place}</span>;
}
