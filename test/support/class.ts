import { Bot, type BotOptions } from '../../scripts/bot.ts';
import { stream } from '../../shared/math/random.ts';

const classes: Bot[] = [];

/** A class of seeded bots, all in their seats. */
export async function classOf(
  count: number,
  options: Pick<BotOptions, 'url' | 'code'> & Partial<BotOptions>,
): Promise<Bot[]> {
  const bots = Array.from(
    { length: count },
    (_, index) => new Bot({ nickname: `Bot ${index + 1}`, random: stream(20261123, 0, 'bot', index), ...options }),
  );
  classes.push(...bots);
  await every(bots, ({ seat }) => seat !== null);
  return bots;
}

/** Resolves when the condition has held once for each bot. */
export async function every(bots: readonly Bot[], condition: (bot: Bot) => boolean): Promise<void> {
  await Promise.all(bots.map((bot) => bot.when(condition)));
}

/** For `afterEach`. */
export function dismissClasses(): void {
  for (const bot of classes.splice(0)) bot.close();
}
