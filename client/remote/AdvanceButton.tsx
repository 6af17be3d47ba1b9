import { useRest } from '../ui/rest.ts';

const restMs = 500;

/**
 * What comes next. It rests for a moment after a tap, and whenever what it does has changed: the second tap of a nervous
 * thumb, and one that was meant for what stood here before, do nothing.
 *
 * @param turn `View.turn` of what is drawn
 */
export function AdvanceButton({ label, turn, onAdvance }: { label: string; turn: number; onAdvance: () => void }) {
  const rest = useRest(turn, restMs);
  return (
    <button
      type="button"
      class="go"
      data-testid="advance"
      aria-disabled={rest.rests}
      onClick={() => {
        if (!rest.isOver()) return;
        rest.begin();
        onAdvance();
      }}
    >
      {label}
    </button>
  );
}
