import { useEffect, useState } from 'preact/hooks';
import { controls } from '../text/en/controls.ts';
import { remote as text } from '../text/en/remote.ts';
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
      <div class="banner more-failed" role="alert">
        <p>{text.notLoaded}</p>
        <button type="button" class="framed" onClick={props.onClose}>
          {controls.close}
        </button>
      </div>
    );
  }
  return <sheet.More {...props} />;
}
