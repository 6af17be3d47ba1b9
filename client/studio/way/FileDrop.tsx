import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { file as words } from '../../text/en/studio/studio-ways.ts';

interface FileDropProps {
  readonly label: string;
  /** Endings that the file dialog offers. */
  readonly accept: string;
  onFile(file: File): void;
  readonly children?: ComponentChildren;
}

/** A place where a file may be dropped, and a button that asks for one. */
export function FileDrop({ label, accept, onFile, children }: FileDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(event.type !== 'dragleave');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever cannot drag has the button
    <div
      class={isOver ? 'file-drop over' : 'file-drop'}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={over}
      onDrop={(event) => {
        event.preventDefault();
        // The page itself takes dropped lessons.
        event.stopPropagation();
        setIsOver(false);
        const dropped = event.dataTransfer?.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      {children}
      <p class="file-choose">
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept={accept}
          aria-label={label}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) onFile(chosen);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
        <label class="framed" for={id}>
          {words.choose}
        </label>
        <span class="soft">{words.dropHere}</span>
      </p>
    </div>
  );
}
