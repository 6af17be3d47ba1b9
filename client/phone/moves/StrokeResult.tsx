import type { ComponentChildren } from 'preact';
import type { Course, Strokes } from '../../../shared/lesson/rounds/strokes.ts';
import type { PlayerView } from '../../../shared/room/view.ts';
import { lookOf, tagOf } from '../../stage/look.ts';
import { strokes as words } from '../../text/en/strokes.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { significant } from '../../text/numbers.ts';
import { StrokeMap } from './StrokeMap.tsx';

export interface StrokeResultProps {
  readonly course: Course;
  readonly strokes: Strokes;
  readonly you: NonNullable<PlayerView['you']>;
  /** What became of the ball. */
  readonly headline: string;
  readonly whole?: boolean;
  /** The others' strokes. */
  readonly children: ComponentChildren;
}

/** Where the own strokes have led. */
export function StrokeResult({ course, strokes, you, headline, whole = false, children }: StrokeResultProps) {
  const { surface } = course;
  const loss = surface.value(...strokes.points.at(-1)!);
  return (
    <section class="stroke-result">
      <StrokeMap
        course={course}
        made={you.moves}
        look={lookOf(you.seat)}
        tag={tagOf(you.nickname)}
        label={words.ownMap(surfaceTitle(surface))}
        whole={whole}
      />
      <p class="headline">
        <b>{headline}</b>
        {strokes.flownAt === null && ` ${words.lossNow} ${significant(loss)}`}
      </p>
      {children}
    </section>
  );
}
