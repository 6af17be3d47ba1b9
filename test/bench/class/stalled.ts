import { measure } from './measure.ts';
import { complaints } from './sound.ts';

const phones = 60;
const stalled = 20;

export interface Growth {
  readonly seconds: number;
  readonly stalled: number;
  /** Live bytes of the server more than before, with phones that take nothing and without. */
  readonly withStalled: number;
  readonly without: number;
}

/** A class in a throttle race, where most is told, of which some phones take nothing from the network. */
export async function stalledGrowth(seconds: number): Promise<Growth> {
  const plan = { mode: 'throttle', rooms: 1, playersPerRoom: phones, seconds } as const;
  const [withStalled, without] = await Promise.all([measure('product', plan, stalled), measure('product', plan)]);
  const found = complaints(without, plan);
  if (found.length > 0) throw new Error(`the class without stalled phones: ${found.join('; ')}`);
  return { seconds, stalled, withStalled: withStalled.grownBytes, without: without.grownBytes };
}

export function printStalled({ seconds, stalled: count, withStalled, without }: Growth): void {
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  const more = withStalled - without;
  console.log(`${count} of ${phones} phones take nothing for ${seconds} s of a throttle race:`);
  console.log(`heap ${mb(withStalled)} more, without them ${mb(without)} more`);
  console.log(`for them ${mb(more)}, goal ≤ 1 MB: ${more <= 1e6 ? 'reached' : 'missed'}`);
}
