import { BallMark, TrueMark } from './BallMark.tsx';
import type { SweepPlan } from './sweep-plan.ts';

/** The players: those that had to move aside keep a mark at their true place. */
export function SweepDots({ plan, tagOf }: { plan: SweepPlan; tagOf: (seat: number) => string }) {
  const moved = plan.dots.filter((dot) => dot.moved);
  return (
    <g class="sweep-dots">
      {plan.lettered &&
        moved.map(({ player, x, y, trueX, trueY }) => (
          <g key={player.seat}>
            <line class="hairline" x1={x} y1={y} x2={trueX} y2={trueY} />
            <TrueMark seat={player.seat} x={trueX} y={trueY} />
          </g>
        ))}
      {/* The winner last, so that nothing covers it. */}
      {plan.dots.toReversed().map(({ player, x, y }) => (
        <g key={player.seat} data-dot={player.seat}>
          {plan.lettered ? (
            <BallMark
              seat={player.seat}
              tag={player.letter ?? tagOf(player.seat)}
              x={x}
              y={y}
              radius={plan.dotRadius}
            />
          ) : (
            <TrueMark seat={player.markSeat ?? player.seat} x={x} y={y} radius={plan.dotRadius - 2} />
          )}
        </g>
      ))}
    </g>
  );
}
