import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { controls as text } from '../../text/en/controls.ts';
import { BarButton as Button } from '../BarButton.tsx';
import type { Controls } from '../controls.ts';
import type { PaceState } from '../pace-state.ts';
import { type Asked, Confirm } from './Confirm.tsx';
import { Players } from './Players.tsx';
import { Remote } from './Remote.tsx';
import { Rounds } from './Rounds.tsx';
import { Show } from './Show.tsx';

export interface PanelProps {
  readonly view: StageView;
  readonly controls: Controls;
  /** Null outside a race. */
  readonly pace: PaceState | null;
  /** The digits of a phone that has scanned the QR; null while none has. */
  readonly claimed: string | null;
  /** What takes the room back on another computer; undefined where this browser does not know it. */
  readonly takeBack: string | undefined;
  /** What went wrong last, as a sentence; null: nothing. */
  readonly complaint: string | null;
  /** This page's own connection goes without a WebSocket. */
  readonly isPolling: () => boolean;
  readonly onClose: () => void;
}

/** What a part of the panel gets: with a way to ask before something is lost. */
export interface PartProps extends Omit<PanelProps, 'complaint' | 'isPolling' | 'onClose'> {
  readonly ask: (asked: Asked) => void;
}

const parts = {
  class: Players,
  round: Rounds,
  show: Show,
  remote: Remote,
} as const satisfies Record<string, (props: PartProps) => ComponentChildren>;
type PartName = keyof typeof parts;
const names = Object.keys(parts) as PartName[];

/**
 * Everything that the instructor can do besides the main flow, in one dialog over the right of the picture. The browser
 * holds the focus in it, and Escape closes it.
 */
export function Panel({ complaint, isPolling, onClose, ...props }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [part, setPart] = useState<PartName>('class');
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    // Gives the focus back to where it was.
    return () => element.close();
  }, []);
  const Part = parts[part];
  const choose = (name: PartName): void => {
    setAsked(null);
    setPart(name);
  };
  return (
    <dialog
      ref={dialog}
      class="panel"
      aria-label={text.heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        // Beside the panel.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="panel-page">
        <header class="panel-head">
          <Tabs part={part} onPart={choose} />
          <Button onClick={onClose}>{text.close}</Button>
        </header>
        <p class="panel-complaint" role="alert">
          {complaint}
        </p>
        <div class="panel-part" role="tabpanel" id="panel-part" aria-labelledby={`tab-${part}`}>
          <Part {...props} ask={setAsked} />
          {part === 'class' && isPolling() && <p class="soft">{text.polling}</p>}
        </div>
        {asked !== null && <Confirm key={asked.sentence} asked={asked} onAnswered={() => setAsked(null)} />}
      </div>
    </dialog>
  );
}

function Tabs({ part, onPart }: { part: PartName; onPart: (part: PartName) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (names.indexOf(part) + by + names.length) % names.length;
    onPart(names[next]!);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="panel-tabs" role="tablist" aria-label={text.heading} ref={list} onKeyDown={press}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          class="panel-tab"
          aria-selected={name === part}
          aria-controls="panel-part"
          tabIndex={name === part ? 0 : -1}
          onClick={() => onPart(name)}
        >
          {text.tabs[name]}
        </button>
      ))}
    </div>
  );
}
