import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import { aim, downhillAt } from '../../../shared/lesson/rounds/arrow.ts';
import { angleBetween } from '../../../shared/math/direction.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { lookOf } from '../../stage/look.ts';
import { ownMoves as words } from '../../text/en/arrows.ts';
import { noNumber } from '../../text/numbers.ts';
import { ArrowMark } from '../../ui/ArrowMark.tsx';
import { SquareMark } from '../../ui/SquareMark.tsx';
import { FieldMap } from './FieldMap.tsx';
import type { ResultOf } from './MoveResult.tsx';
import { Spot } from './Spot.tsx';

/** Each target with the own arrow and the true one, square to the contour. */
export function ArrowResult({ round, you }: ResultOf<'arrow'>) {
  const { colour } = lookOf(you.seat);
  return (
    <section class="panel own-moves">
      <p class="soft">{words.mean}</p>
      <ol>
        {round.targets.map((target, i) => {
          const move = you.moves[i];
          const angle = move && 'angle' in move ? move.angle : null;
          return <Target key={i} number={i + 1} {...{ target, angle, colour }} />;
        })}
      </ol>
    </section>
  );
}

const own = { length: 46, shaft: 6, head: 17, edge: 1.5, casing: 1.5 };
const truth = { length: 52, shaft: 7, head: 19, casing: 2, fill: '#0f1a24' };

interface TargetProps {
  readonly number: number;
  readonly target: MapPoint;
  readonly angle: number | null;
  readonly colour: string;
}

function Target({ number, target, angle, colour }: TargetProps) {
  const right = downhillAt(target);
  const surface = knownSurface(target.surface);
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const [x, y] = target.at;
  const half = 0.16 * Math.hypot(xMax - xMin, yMax - yMin);
  const yours = angle === null ? words.none : words.angle(angle);
  const numbers = [
    [words.yours, yours],
    [words.right, words.angle(Math.round(right))],
    [words.off, angle === null ? noNumber : words.angle(Math.round(angleBetween(angle, right)))],
    [words.points, String(angle === null ? 0 : Math.round(100 * aim(angle, right)))],
  ];
  return (
    <li>
      <FieldMap
        surface={surface}
        box={{ xMin: x - half, xMax: x + half, yMin: y - half, yMax: y + half }}
        label={words.targetMap(number, yours, words.angle(Math.round(right)))}
        numbers={false}
      >
        {(camera) => (
          <>
            <SquareMark {...{ surface, camera }} at={target.at} angle={right} side={11} reach={44} width={2.5} />
            <ArrowMark x={camera.x(x)} y={camera.y(y)} angle={right} {...truth} />
            {angle !== null && <ArrowMark x={camera.x(x)} y={camera.y(y)} angle={angle} {...own} fill={colour} />}
            <Spot x={camera.x(x)} y={camera.y(y)} />
          </>
        )}
      </FieldMap>
      <div>
        <h2>{words.target(number)}</h2>
        <dl>
          {numbers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
