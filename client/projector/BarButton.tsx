import type { TargetedMouseEvent } from 'preact';

/** After a click with the mouse the button gives the focus back, so that the space bar pauses and does not click again. */
export function BarButton({
  children,
  onClick,
  class: name = 'framed',
  disabled = false,
  rests,
  testid,
  title,
  label,
}: {
  children: string;
  onClick: () => void;
  class?: string;
  disabled?: boolean;
  /** It keeps its focus and its look, and does nothing for a moment. */
  rests?: boolean;
  testid?: string;
  title?: string;
  /** What a screen reader says in place of the word. */
  label?: string;
}) {
  const click = (event: TargetedMouseEvent<HTMLButtonElement>): void => {
    if (event.detail > 0) event.currentTarget.blur();
    onClick();
  };
  return (
    <button
      type="button"
      class={name}
      disabled={disabled}
      onClick={click}
      {...(rests !== undefined && { 'aria-disabled': rests })}
      {...(testid !== undefined && { 'data-testid': testid })}
      {...(title !== undefined && { title })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </button>
  );
}
