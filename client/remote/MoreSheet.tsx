import { useEffect, useState } from 'preact/hooks';
import { notLoaded } from '../text/en/phone.ts';
import type { MoreProps } from './more/More.tsx';

type More = typeof import('./more/More.tsx').More;

/** The second sheet, loaded when it is opened for the first time. */
export function MoreSheet(props: MoreProps) {
  const [sheet, setSheet] = useState<{ readonly More: More } | 'failed' | null>(null);
  useEffect(() => {
    import('./more/More.tsx').then(
      (loaded) => setSheet(loaded),
      () => setSheet('failed'),
    );
  }, []);
  if (sheet === null) return null;
  if (sheet === 'failed') {
    return (
      <p class="banner" role="alert">
        {notLoaded}
      </p>
    );
  }
  return <sheet.More {...props} />;
}
