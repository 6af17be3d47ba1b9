import type { ComponentChildren } from 'preact';
import type { Look } from '../stage/look.ts';
import { BallIcon } from '../ui/BallIcon.tsx';

export interface TopProps {
  readonly look: Look;
  readonly tag: string;
  readonly nickname: string;
  /** What this player is doing, in two or three words; announced when it changes. */
  readonly state: string;
  /** Announced too, and not seen. */
  readonly spoken: ComponentChildren;
  /** Of the room, by its stable word. */
  readonly phase: string;
  /** Which round this is; empty where there is none. */
  readonly where: string;
  /** The clock or the step. */
  readonly children?: ComponentChildren;
}

/** Who I am, what I am doing, where the room is: on every screen after joining, and the same elements all the time. */
export function Top({ look, tag, nickname, state, spoken, phase, where, children }: TopProps) {
  return (
    <header class="top">
      <BallIcon look={look} tag={tag} size="2.75rem" />
      <div class="who" aria-live="polite">
        <p class="name" dir="auto">
          {nickname}
        </p>
        <p class="state" data-testid="my-state">
          {state}
        </p>
        {spoken}
      </div>
      <div class="corner">
        <p class="where" data-testid="phase" data-phase={phase}>
          {where}
        </p>
        {children}
      </div>
    </header>
  );
}
