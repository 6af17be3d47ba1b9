/** The four signs as a descent: a stroke cut 3:1, a kerb, the yellow flag, and the chequers of the finish. */
export function Logo({ size }: { size: string }) {
  return (
    <svg viewBox="-1 0 82 60" style={{ height: size }} aria-hidden="true">
      <path d="M0 59 19.67 0h13L13 59z" fill="currentColor" />
      <path d="M21 58 35 16h13L34 58z" fill="#fff" stroke="currentColor" stroke-width="2" />
      <path d="M21 58 25.67 44h13L34 58zM30.33 30 35 16h13l-4.67 14z" fill="var(--kerb)" />
      <path d="M42 58 51.33 30h13L55 58z" fill="#ffd400" stroke="currentColor" stroke-width="2" />
      <path d="M62 58 66.67 44h13L75 58z" fill="#fff" stroke="currentColor" stroke-width="2" />
      <path d="M62 58l2.33-7h6.5l-2.33 7zM70.83 51l2.34-7h6.5l-2.34 7z" fill="#0f1a24" />
    </svg>
  );
}
