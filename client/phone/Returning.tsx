import { product, returning } from '../text/en/phone.ts';
import { Logo } from '../ui/Logo.tsx';
import { Hero } from './Hero.tsx';

/** For the moment between a reload and the room's first answer, when this phone has a seat. */
export function Returning() {
  return (
    <main class="screen join">
      <header class="brand">
        <Logo size="1.75rem" />
        <h1>{product}</h1>
      </header>
      <Hero tag="" />
      <p class="middle" role="status">
        {returning}
      </p>
    </main>
  );
}
