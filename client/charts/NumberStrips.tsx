import { useMemo } from 'preact/hooks';
import type { NumberQuestion } from '../../shared/lesson/question.ts';
import { projector, rateText } from '../text/en/projector.ts';
import { textWidth } from './label-row.ts';
import { axisScale, axisTicks, numberAxis, tallyStrip } from './tally-plan.ts';

const left = 24;
const right = 40;
const axisBottom = 88;
/** Above each strip: what it is, and under the top of the first one the right value. */
const stripHead = 46;
const rightHead = 52;

/** The numbers that a class answered: a dot each, one strip a vote, and the right value as a chequered line. */
export function NumberStrips({
  width,
  height,
  question,
  votes,
}: {
  width: number;
  height: number;
  question: NumberQuestion;
  votes: readonly (readonly number[])[];
}) {
  const text = projector.prediction;
  const plan = useMemo(() => {
    const axis = numberAxis(question, votes.flat());
    const strip = (height - axisBottom - rightHead) / Math.max(1, votes.length);
    const planned = (mostRadius?: number) =>
      votes.map((answers, vote) => {
        const bottom = rightHead + (vote + 1) * strip;
        const room = { left: left + 20, right: width - right - 20, bottom: bottom - 3, height: strip - stripHead - 8 };
        return {
          top: bottom - strip,
          bottom,
          answers: answers.length,
          ...tallyStrip(answers, axis, room, mostRadius),
        };
      });
    // An answer is as large before as after.
    const strips = planned(Math.min(...planned().map(({ radius }) => radius)));
    return {
      strips,
      ticks: axisTicks(axis, width - left - right - 40, 110),
      atX: axisScale(axis, left + 20, width - right - 20),
    };
  }, [width, height, question, votes]);
  const rightX = plan.atX(question.right);
  const bottom = height - axisBottom;
  const unit = question.unit === undefined ? '' : ` ${question.unit}`;
  const rightText = text.rightIs(`${rateText(question.right)}${unit}`);
  const plateWidth = textWidth(rightText, 40) + 36;
  const plateX = rightX > width / 2 ? rightX - 8 - plateWidth : rightX + 8;
  return (
    <svg class="number-strips" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <pattern id="right-chequers" width="16" height="16" patternUnits="userSpaceOnUse" x={rightX - 8}>
          <path d="M0 0h16v16H0z" fill="#fff" />
          <path d="M0 0h8v8H0zM8 8h8v8H8z" fill="#0f1a24" />
        </pattern>
      </defs>
      <rect class="goal-line" x={rightX - 8} y={4} width={16} height={bottom - 4} fill="url(#right-chequers)" />
      <rect class="strip-plate" x={plateX} y={2} width={plateWidth} height={50} />
      <text class="strip-right" x={plateX + plateWidth / 2} y={40} text-anchor="middle">
        {rightText}
      </text>
      {plan.strips.map(({ dots, radius, below, above, top, bottom: floor, answers }, vote) => (
        <g key={vote}>
          <line class="chart-base" x1={left} x2={width - right} y1={floor} y2={floor} />
          {dots.map(({ x, y }, i) => (
            <circle key={i} class="strip-dot" cx={x} cy={y} r={radius} />
          ))}
          <text class="lane-text strip-text" x={left} y={top + 34}>
            {plan.strips.length > 1 && `${vote === 0 ? text.before : text.after}: `}
            {text.answers(answers)}
            {below > 0 && `, ${text.below(below)}`}
          </text>
          {above > 0 && (
            <text class="lane-text strip-text" x={width - right} y={top + 34} text-anchor="end">
              {text.above(above)}
            </text>
          )}
        </g>
      ))}
      {plan.ticks.map(({ value, text: number }) => (
        <g key={value}>
          <line class="chart-tick" x1={plan.atX(value)} x2={plan.atX(value)} y1={bottom} y2={bottom + 11} />
          <text class="chart-number" x={plan.atX(value)} y={bottom + 42} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
      <text class="chart-soft" x={width / 2} y={height - 8} text-anchor="middle">
        {question.unit ?? ''}
      </text>
    </svg>
  );
}
