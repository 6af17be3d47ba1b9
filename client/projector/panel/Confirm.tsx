import { useEffect, useRef } from 'preact/hooks';
import { controls as text } from '../../text/en/controls.ts';

/** Something that cannot be taken back: what is lost, and what is then done. */
export interface Asked {
  readonly sentence: string;
  readonly yes: string;
  readonly run: () => void;
}

/** Asks once more. The way out has the focus. */
export function Confirm({ asked, onAnswered }: { asked: Asked; onAnswered: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <section class="confirm" role="alertdialog" aria-label={text.sure} aria-describedby="confirm-sentence">
      <p id="confirm-sentence">{asked.sentence}</p>
      <button
        type="button"
        class="framed confirm-yes"
        onClick={() => {
          asked.run();
          onAnswered();
        }}
      >
        {asked.yes}
      </button>
      <button type="button" class="framed" ref={no} onClick={onAnswered}>
        {text.cancel}
      </button>
    </section>
  );
}
