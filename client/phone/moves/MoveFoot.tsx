import { useEffect } from 'preact/hooks';
import { LockFoot, type LockFootProps } from '../LockFoot.tsx';

/** The button that makes a move; one that is ready when time runs out is made by itself, as choices are. */
export function MoveFoot({ due, ...props }: LockFootProps & { readonly due: boolean }) {
  const { ready, busy, lock } = props;
  useEffect(() => {
    if (due && ready && !busy) lock();
  }, [due]);
  return <LockFoot {...props} />;
}
