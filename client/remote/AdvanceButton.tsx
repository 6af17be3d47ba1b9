import { useEffect, useState } from 'preact/hooks';

/** The second tap of a nervous thumb comes within this time, when the next phase is on the screen already. */
const restMs = 500;

/** What comes next. After a tap it rests for a moment, so that two taps are one phase and not two. */
export function AdvanceButton({ label, onAdvance }: { label: string; onAdvance: () => void }) {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setResting(false), restMs);
    return () => clearTimeout(timer);
  }, [resting]);
  return (
    <button
      type="button"
      class="go"
      data-testid="advance"
      aria-disabled={resting}
      onClick={() => {
        if (resting) return;
        setResting(true);
        onAdvance();
      }}
    >
      {label}
    </button>
  );
}
