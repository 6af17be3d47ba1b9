import type { ComponentChildren } from 'preact';
import { projector } from '../text/en/projector.ts';
import { Formula } from '../ui/Formula.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Flag } from './Flag.tsx';
import { SentenceHead } from './Head.tsx';

/** The end. `again`: where the instructor opens another room; null on a screen. */
export function Closed({ again, banner }: { again: string | null; banner: ComponentChildren }) {
  const text = projector.closed;
  return (
    <main class="page page-closed">
      <header class="head">
        <Flag phase="closed">
          <span class="flag-word">{text.flag}</span>
        </Flag>
        <SentenceHead>{text.heading}</SentenceHead>
      </header>
      {banner}
      <section class="closed">
        <Logo size="calc(220 * var(--u))" />
        <p>
          {text.thanks} <Formula name="update" /> {text.rule}
        </p>
        {again !== null && (
          <a class="go go-link" href={again}>
            {text.again}
          </a>
        )}
      </section>
    </main>
  );
}
