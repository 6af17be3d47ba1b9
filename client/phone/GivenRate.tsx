import { cards } from '../text/en/cards.ts';
import { significant } from '../text/numbers.ts';
import { Formula } from '../ui/Formula.tsx';

/** A rate that is not for choosing. */
export function GivenRate({ rate }: { rate: number }) {
  return (
    <p class="given">
      <Formula name="eta" /> = <b>{significant(rate)}</b> <span class="soft">{cards.given}</span>
    </p>
  );
}
