import type { ComponentChildren } from 'preact';
import { locked } from '../../text/en/play.ts';
import { strokes as words } from '../../text/en/strokes.ts';

export interface MovesDoneProps {
  readonly title: string;
  readonly text: string;
  readonly ready: number;
  readonly connected: number;
  /** The map. */
  readonly children: ComponentChildren;
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
      <dl class="numbers">
        <div>
          <dt>{words.done}</dt>
          <dd>
            {ready} <small>{`${locked.of} ${Math.max(ready, connected)}`}</small>
          </dd>
        </div>
      </dl>
    </main>
  );
}
