import type { ArrowQuestion, PointQuestion } from '../../../shared/lesson/question.ts';
import type { Tally } from '../../../shared/protocol/messages.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import type { Camera } from '../../stage/camera.ts';
import { placed as text } from '../../text/en/fields.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { ArrowMark } from '../../ui/ArrowMark.tsx';
import { SquareMark } from '../../ui/SquareMark.tsx';
import { FieldMap } from './FieldMap.tsx';

export interface PlacedAnswersProps {
  readonly question: PointQuestion | ArrowQuestion;
  readonly tallies: readonly Tally[];
  readonly dark: boolean;
}

/** Every place that was tapped, or arrow that was drawn, and the right one, on one map. */
export function PlacedAnswers({ question, tallies, dark }: PlacedAnswersProps) {
  const surface = knownSurface(question.surface);
  const answers = tallies.reduce((sum, tally) => sum + tally.answers.length, 0);
  const at = question.kind === 'arrow' ? question.at : question.right;
  return (
    <div class="placed">
      <FieldMap
        surface={surface}
        marks={[at]}
        room={question.kind === 'arrow' ? 120 : 44}
        dark={dark}
        label={text.map(surfaceTitle(surface), answers)}
      >
        {(camera) =>
          question.kind === 'arrow' ? (
            <Arrows {...{ question, tallies, camera }} />
          ) : (
            <Places {...{ question, tallies, camera }} />
          )
        }
      </FieldMap>
      <PlacedKey question={question} tallies={tallies} />
    </div>
  );
}

interface MarksProps<Question> {
  readonly question: Question;
  readonly tallies: readonly Tally[];
  readonly camera: Camera;
}

function Places({ question, tallies, camera }: MarksProps<PointQuestion>) {
  const at = ([x, y]: Point) => ({ x: camera.x(x), y: camera.y(y) });
  return (
    <>
      <RightPlace {...at(question.right)} />
      {tallies.flatMap(({ answers }, vote) =>
        answers.map((answer, i) =>
          typeof answer === 'number' ? null : (
            <PlaceMark key={`${vote} ${i}`} {...at(answer)} first={isFirst(tallies, vote)} />
          ),
        ),
      )}
    </>
  );
}

const lines = { first: { shaft: 3, head: 0.1 }, last: { shaft: 5, head: 18 } } as const;
const right = { length: 150, shaft: 13, head: 42, edge: 3, casing: 3, fill: '#ffd400' };

function Arrows({ question: { surface, at, right: angle }, tallies, camera }: MarksProps<ArrowQuestion>) {
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  return (
    <>
      <SquareMark surface={knownSurface(surface)} {...{ camera, at, angle }} side={28} reach={130} width={4} />
      <ArrowMark {...{ x, y, angle, ...right }} />
      {tallies.flatMap(({ answers }, vote) =>
        answers.map((answer, i) =>
          typeof answer === 'number' ? (
            <AnswerArrow key={`${vote} ${i}`} {...{ x, y }} angle={answer} first={isFirst(tallies, vote)} />
          ) : null,
        ),
      )}
    </>
  );
}

/** The first of two votes: what was answered before the class had talked. */
function isFirst(tallies: readonly Tally[], vote: number): boolean {
  return vote < tallies.length - 1;
}

/** Before: a thin line that ends in a ring; after, and where there is one vote: an arrow. */
function AnswerArrow({ x, y, angle, first }: { x: number; y: number; angle: number; first: boolean }) {
  if (!first) {
    return <ArrowMark {...{ x, y, angle, ...lines.last }} length={116} edge={2} fill="#8fd0cf" />;
  }
  return (
    <g transform={`translate(${x} ${y}) rotate(${-angle})`} fill="#fff" stroke="#0f1a24">
      <path d="M0 0H84" stroke-width="2.5" stroke-dasharray="9 6" />
      <circle cx="92" r="8" stroke-width="3" />
    </g>
  );
}

/** Before: a ring; after, and where there is one vote: a filled diamond. */
function PlaceMark({ x, y, first }: { x: number; y: number; first: boolean }) {
  if (first) return <circle cx={x} cy={y} r="9" fill="#fff" stroke="#0f1a24" stroke-width="4" />;
  return (
    <path
      d={`M${x} ${y - 14}L${x + 14} ${y}L${x} ${y + 14}L${x - 14} ${y}Z`}
      fill="#134b70"
      stroke="#fff"
      stroke-width="3"
    />
  );
}

/** A yellow ring, so that what is exactly right is still seen. */
function RightPlace({ x, y }: { x: number; y: number }) {
  return (
    <g fill="none">
      <circle cx={x} cy={y} r="34" stroke="#0f1a24" stroke-width="20" />
      <circle cx={x} cy={y} r="34" stroke="#ffd400" stroke-width="14" />
      <path d={`M${x - 7} ${y}h14M${x} ${y - 7}v14`} stroke="#0f1a24" stroke-width="4" />
    </g>
  );
}

function PlacedKey({ question, tallies }: Omit<PlacedAnswersProps, 'dark'>) {
  const isArrow = question.kind === 'arrow';
  return (
    <ul class="field-key">
      <li>
        <svg viewBox={isArrow ? '0 0 92 36' : '-46 -46 92 92'} aria-hidden="true">
          {isArrow ? <ArrowMark x={4} y={18} angle={0} {...right} length={84} head={32} /> : <RightPlace x={0} y={0} />}
        </svg>
        <b class="bar-word">{text.right}</b>
      </li>
      {tallies.map(({ answers }, vote) => {
        const first = isFirst(tallies, vote);
        return (
          <li key={vote}>
            <svg viewBox={isArrow ? '-4 -18 124 36' : '-18 -18 36 36'} aria-hidden="true">
              {isArrow ? <AnswerArrow x={0} y={0} angle={0} first={first} /> : <PlaceMark x={0} y={0} first={first} />}
            </svg>
            {tallies.length > 1 && `${first ? text.before : text.after}: `}
            {text.answers(answers.length)}
          </li>
        );
      })}
    </ul>
  );
}
