import { Flag } from '../Flag.tsx';
import type { MovesOf } from './MovesScreen.tsx';

export function StrokeReveal({ view, round, banner }: MovesOf<'golf' | 'one-knob'>) {
  return (
    <main class="page">
      <Flag phase={view.phase}>{round.title}</Flag>
      {banner}
    </main>
  );
}
