import { useEffect, useRef, useState } from 'preact/hooks';

/** A screen reader must be able to finish its sentence. */
const everyMs = 3000;

/** The latest text, but another one at most every three seconds: for a live region whose matter changes all the time. */
export function useSaid(text: string): string {
  const latest = useRef(text);
  latest.current = text;
  const [said, setSaid] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // One after the other: an interval that was late would hurry on.
    function wait(): void {
      timer = setTimeout(() => {
        setSaid(latest.current);
        wait();
      }, everyMs);
    }
    wait();
    return () => clearTimeout(timer);
  }, []);
  return said;
}
