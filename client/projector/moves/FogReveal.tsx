import { Flag } from '../Flag.tsx';
import type { MovesOf } from './MovesScreen.tsx';

export function FogReveal({ view, round, banner }: MovesOf<'fog'>) {
  return (
    <main class="page">
      <Flag phase={view.phase}>{round.title}</Flag>
      {banner}
    </main>
  );
}
