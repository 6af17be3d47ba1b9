import type { Answer, Question } from '../../../shared/lesson/question.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { drawn as words } from '../../text/en/arrows.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { ArrowMark } from '../../ui/ArrowMark.tsx';
import type { Drawn } from './DrawnAnswer.tsx';
import { FieldMap } from './FieldMap.tsx';
import { Spot } from './Spot.tsx';

const own = { length: 62, shaft: 6, head: 18, edge: 1.5, casing: 1.5, fill: '#b4c1c8' };
const right = { length: 76, shaft: 9, head: 25, edge: 2, casing: 2, fill: '#ffd400' };

/** The own answer and the right one, in the yellow of right answers, on one map. */
export function DrawnResult({ question, answer }: { question: Drawn<Question>; answer: Answer | null }) {
  const surface = knownSurface(question.surface);
  return (
    <FieldMap
      surface={surface}
      marks={[question.kind === 'arrow' ? question.at : question.right]}
      label={words.both(surfaceTitle(surface))}
      class="answered"
    >
      {(camera) => {
        const at = ([x, y]: Point) => ({ x: camera.x(x), y: camera.y(y) });
        if (question.kind === 'arrow') {
          return (
            <>
              <ArrowMark {...at(question.at)} {...right} angle={question.right} />
              {typeof answer === 'number' && <ArrowMark {...at(question.at)} {...own} angle={answer} />}
              <Spot {...at(question.at)} />
            </>
          );
        }
        return (
          <>
            <RightPlace {...at(question.right)} />
            {answer !== null && typeof answer !== 'number' && <Spot {...at(answer)} />}
          </>
        );
      }}
    </FieldMap>
  );
}

/** A yellow diamond: the right place. */
function RightPlace({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${x} ${y - 15}L${x + 15} ${y}L${x} ${y + 15}L${x - 15} ${y}Z`}
      fill="#ffd400"
      stroke="#0f1a24"
      stroke-width="3"
      stroke-linejoin="round"
    />
  );
}
