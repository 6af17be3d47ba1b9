import { totalOf } from '../../shared/room/class-time.ts';
import type { Bar, Rehearsal, RehearsedRound } from './rehearsal.ts';

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${`${Math.round(seconds % 60)}`.padStart(2, '0')}`;

/** A rehearsal as lines for a terminal. */
export function printed({ title, players, seconds, rounds }: Rehearsal): string {
  const head = `${title} · ${players} players · ${rounds.length} rounds · ${minutes(seconds)} of class`;
  return [head, ...rounds.map(printedRound)].join('\n\n');
}

function printedRound({ title, kind, time, prediction, races, moves }: RehearsedRound, index: number): string {
  const parts = Object.entries(time).filter(([, seconds]) => seconds > 0);
  const lines = [
    `${index + 1}. ${title} (${kind}) · ${minutes(totalOf(time))}`,
    `   time  ${parts.map(([part, seconds]) => `${part} ${Number(seconds.toFixed(1))} s`).join(', ')}`,
  ];
  if (prediction) {
    lines.push(`   asked ${prediction.text}`, ...bars(prediction.bars));
  }
  for (const race of races) {
    const fates = Object.entries(race.fates).sort(([, a], [, b]) => b - a);
    const all = fates.reduce((sum, [, count]) => sum + count, 0);
    lines.push(`   fates ${fates.map(([fate, count]) => `${count} ${fate}`).join(', ')}`);
    lines.push(`   settled ${race.settled} of ${all}, ${Math.round((100 * race.settled) / all)} %`);
    if (race.best) {
      const at = race.best.step === null ? '' : ` at step ${race.best.step}`;
      lines.push(`   best  ${race.best.label}${at}, ${race.best.points} points`);
    }
  }
  if (moves) {
    const { players, best, mean } = moves;
    lines.push(`   moves ${players} players, best ${best} points, mean ${Math.round(mean)}`);
  }
  return lines.join('\n');
}

/** Characters. */
const longestBar = 40;

/** The right one has an arrow. */
function bars(all: readonly Bar[]): readonly string[] {
  const widest = Math.max(...all.map(({ label }) => label.length));
  const scale = Math.min(1, longestBar / Math.max(...all.map(({ count }) => count)));
  return all.map(({ label, count, right }) =>
    `       ${right ? '→' : ' '} ${label.padEnd(widest)} ${`${count}`.padStart(3)} ${'█'.repeat(Math.ceil(count * scale))}`.trimEnd(),
  );
}
