/** Three strokes cut 3:1, each lower than the last: a descent. */
export function Logo({ size }: { size: string }) {
  return (
    <svg viewBox="0 0 72 60" style={{ height: size }} aria-hidden="true">
      <path d="M0 58 18 0h16L16 58z" fill="currentColor" />
      <path d="M26 58 39 16h14L40 58z" fill="var(--kerb)" />
      <path d="M50 58 58 32h12l-8 26z" fill="#ffd400" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
