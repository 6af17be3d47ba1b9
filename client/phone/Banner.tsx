/** One sentence on top of everything, and at most one thing to do about it. */
export function Banner({ text, action }: { text: string; action?: { label: string; onPress: () => void } }) {
  return (
    <div class="banner" role="alert">
      <p>{text}</p>
      {action && (
        <button type="button" class="framed" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </div>
  );
}
