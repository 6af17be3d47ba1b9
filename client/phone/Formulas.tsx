import type { ComponentChildren } from 'preact';

/** Formulas in a line of their own, which is drawn aside where one is wider than the phone. */
export function Formulas({ children }: { children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <p class="formulas" tabIndex={0}>
      {children}
    </p>
  );
}
