import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { choose } from '../text/en/play.ts';
import { significant } from '../text/numbers.ts';
import { ArithmeticTable, slopesOf } from './ArithmeticTable.tsx';

/** What plain descent will do first, in digits, and what it does to the loss. */
export function FirstStep({ settings, rate, next }: { settings: RaceSettings; rate: number; next: Point }) {
  const { start, surface } = settings;
  return (
    <ArithmeticTable
      caption={choose.firstStep}
      aside={`${choose.loss} ${significant(surface.value(start[0], start[1]))} → ${significant(surface.value(next[0], next[1]))}`}
      fromStart
      old={start}
      gradient={surface.gradient(start[0], start[1])}
      learningRate={rate}
      next={next}
      slopes={slopesOf(surface.id)}
    />
  );
}
