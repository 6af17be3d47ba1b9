import { returning } from '../text/en/phone.ts';
import { Brand } from './Brand.tsx';
import { Hero } from './Hero.tsx';

/** For the moment between a reload and the room's first answer, when this phone has a seat. */
export function Returning() {
  return (
    <main class="screen join">
      <Brand />
      <Hero tag="" />
      <p class="middle" role="status">
        {returning}
      </p>
    </main>
  );
}
