import type { OpenQuestion, Question } from '../../../shared/lesson/question.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { fields as text } from '../../text/en/fields.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { FieldMap } from './FieldMap.tsx';

export interface QuestionMapProps {
  readonly question: Extract<Question | OpenQuestion, { kind: 'point' | 'arrow' }>;
  readonly dark: boolean;
}

/** The map on which a question is answered, with the place that it asks about. */
export function QuestionMap({ question, dark }: QuestionMapProps) {
  const surface = knownSurface(question.surface);
  const marks = question.kind === 'arrow' ? [question.at] : [];
  return (
    <div class="question-map">
      <FieldMap
        surface={surface}
        marks={marks}
        room={34}
        dark={dark}
        label={text.map(surfaceTitle(surface), marks.length)}
      >
        {(camera) =>
          marks.map(([x, y]) => (
            <g key="at" transform={`translate(${camera.x(x)} ${camera.y(y)})`}>
              <circle r="20" fill="#0f1a24" />
              <circle r="16" fill="#fff" />
              <circle r="9" fill="#0f1a24" />
            </g>
          ))
        }
      </FieldMap>
    </div>
  );
}
