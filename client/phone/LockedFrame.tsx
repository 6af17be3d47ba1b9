import type { ComponentChildren } from 'preact';
import { locked } from '../text/en/predict.ts';
import { ReadyCount } from './ReadyCount.tsx';
import { mayStayOn } from './wake-lock.ts';

export interface LockedFrameProps {
  readonly ready: number;
  readonly connected: number;
  readonly map: ComponentChildren;
  readonly text: string;
  /** What is locked in. */
  readonly children: ComponentChildren;
}

/** The screen after a decision: its map, what it was, how many have made theirs. */
export function LockedFrame({ ready, connected, map, text, children }: LockedFrameProps) {
  return (
    <main class="screen locked">
      {map}
      <div class="middle">
        <h1>{locked.title}</h1>
        <p class="big">{children}</p>
        <p class="soft">{text}</p>
        {!mayStayOn() && <p class="soft">{locked.sleeps}</p>}
      </div>
      <ReadyCount {...{ ready, connected }} />
    </main>
  );
}
