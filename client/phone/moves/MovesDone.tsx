import type { ComponentChildren } from 'preact';
import { strokes as words } from '../../text/en/strokes.ts';
import { ReadyCount } from '../ReadyCount.tsx';

export interface MovesDoneProps {
  readonly title: string;
  readonly text: string;
  readonly ready: number;
  readonly connected: number;
  /** The map, where it shows more than the moves. */
  readonly children?: ComponentChildren;
}

/** Every move is made; the others still play. */
export function MovesDone({ title, text, ready, connected, children }: MovesDoneProps) {
  return (
    <main class="screen locked">
      {children}
      <div class="middle">
        <h1>{title}</h1>
        <p class="soft">{text}</p>
      </div>
      <ReadyCount word={words.done} {...{ ready, connected }} />
    </main>
  );
}
