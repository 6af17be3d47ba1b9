import type { StageView } from '../../shared/protocol/messages.ts';
import type { Pace } from '../../shared/room/pace.ts';
import { type PaceState, paceState } from '../projector/pace-state.ts';

/**
 * What the controls of a race show; null outside one. A race begins at ×1, so its first segment tells the pace of the
 * round: the phone needs no catalogue of surfaces for it.
 */
export function paceNow({ phase }: Pick<StageView, 'phase'>, pace: Pace | null): PaceState | null {
  const stepMs = pace?.[0]?.stepMs ?? null;
  return phase === 'race' && pace !== null && stepMs !== null ? paceState(pace, 1000 / stepMs) : null;
}
