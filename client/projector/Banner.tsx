import { projector } from '../text/en/projector.ts';

/** One sentence, and what to do about it. */
export interface BannerNote {
  readonly sentence: string;
  readonly hint?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly dismiss?: () => void;
}

export function Banner({ note }: { note: BannerNote | null }) {
  // The region stays, so that a screen reader hears what appears in it; at once, for something is amiss.
  return (
    <div class="banner-region" role="alert">
      {note !== null && (
        <div class="banner">
          <p>
            <b dir="auto">{note.sentence}</b> {note.hint}
          </p>
          {note.action && (
            <button type="button" class="framed" onClick={note.action.run}>
              {note.action.label}
            </button>
          )}
          {note.dismiss && (
            <button
              type="button"
              class="framed banner-close"
              aria-label={projector.banner.dismiss}
              onClick={note.dismiss}
            >
              ×
            </button>
          )}
        </div>
      )}
    </div>
  );
}
