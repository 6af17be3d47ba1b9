import { product } from '../text/en/phone.ts';
import { Logo } from '../ui/Logo.tsx';

/** Head of the screens that belong to no player. */
export function Brand() {
  return (
    <header class="brand">
      <Logo size="1.75rem" />
      <h1>{product}</h1>
    </header>
  );
}
