import type { Race } from '../../../shared/race/race.ts';

/** One ball: step, seat, and position and loss as doubles. */
export const ballBytes = 40;
/** A change of the rate from a phone. */
export const changeBytes = 16;

export function writeBall(race: Race, seat: number): Buffer {
  const at = race.step * race.count + seat;
  const message = Buffer.alloc(ballBytes);
  message.writeUInt32LE(race.step, 0);
  message.writeUInt32LE(seat, 4);
  message.writeDoubleLE(race.xs[at]!, 8);
  message.writeDoubleLE(race.ys[at]!, 16);
  message.writeDoubleLE(race.losses[at]!, 24);
  return message;
}

/** All balls, as a projector needs them: 16 bits a coordinate. */
export function writeAll(race: Race): Buffer {
  const message = Buffer.alloc(8 + 4 * race.count);
  message.writeUInt32LE(race.step, 0);
  for (let ball = 0; ball < race.count; ball++) {
    const [x, y] = inSixteenBits(race, ball);
    message.writeInt16LE(x, 8 + 4 * ball);
    message.writeInt16LE(y, 10 + 4 * ball);
  }
  return message;
}

/** A ball's place as fractions of the map, −32,767 to 32,767. */
export function inSixteenBits({ setup, step, count, xs, ys }: Race, ball: number): readonly [number, number] {
  const { xMin, xMax, yMin, yMax } = setup.surface.domain;
  const at = step * count + ball;
  const scaled = (value: number, low: number, high: number): number => {
    const share = (2 * value - low - high) / (high - low);
    return Math.round(32_767 * Math.max(-1, Math.min(1, share)));
  };
  return [scaled(xs[at]!, xMin, xMax), scaled(ys[at]!, yMin, yMax)];
}
