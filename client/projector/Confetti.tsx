import { useEffect } from 'preact/hooks';
import { celebrate } from './confetti.ts';

/** For the winner, once, when the podium is entered. */
export function Confetti() {
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.className = 'confetti';
    canvas.setAttribute('aria-hidden', 'true');
    document.body.append(canvas);
    return celebrate(canvas, winnerAt, matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, []);
  return null;
}

/** The upper part of the first step, in shares of the window. */
function winnerAt() {
  const box = document.querySelector('.podium-1')?.getBoundingClientRect();
  if (!box) return { x: 0.5, y: 0.5 };
  return { x: (box.left + box.width / 2) / innerWidth, y: (box.top + 0.15 * box.height) / innerHeight };
}
