import './more.css';
import './parts.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { tokens } from '../../net/tokens.ts';
import type { PaceState } from '../../projector/pace-state.ts';
import { Choice } from '../../projector/panel/Choice.tsx';
import { type Asked, Confirm } from '../../projector/panel/Confirm.tsx';
import { Rounds } from '../../projector/panel/Rounds.tsx';
import { Show } from '../../projector/panel/Show.tsx';
import { controls as words } from '../../text/en/controls.ts';
import { remote as text } from '../../text/en/remote.ts';
import type { ScreenProps } from '../Screen.tsx';
import { Players } from './Players.tsx';
import { TakeBack } from './TakeBack.tsx';

export interface MoreProps {
  readonly view: StageView;
  readonly code: string;
  /** Null outside a race. */
  readonly pace: PaceState | null;
  readonly controls: ScreenProps['controls'];
  /** What went wrong last, as a sentence; null: nothing. */
  readonly complaint: string | null;
  /** Whom it was opened for; null: nobody. */
  readonly seat: number | null;
  readonly onClose: () => void;
}

const parts = ['round', 'class', 'show', 'remote'] as const;
type PartName = (typeof parts)[number];

/** Everything that the instructor can do besides the main flow, on a sheet over the screen. */
export function More({ view, code, pace, controls, complaint, seat, onClose }: MoreProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [part, setPart] = useState<PartName>(seat === null ? 'round' : 'class');
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close();
  }, []);
  const shared = { view, controls, pace, claimed: null, takeBack: undefined, ask: setAsked };
  const inHand = view.controller === 'remote';
  return (
    <dialog
      ref={dialog}
      class="more"
      aria-label={words.heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="more-head">
        <Choice
          name="part"
          label={words.heading}
          values={parts}
          value={part}
          words={(name) => words.tabs[name]}
          onChoose={(name) => {
            setAsked(null);
            setPart(name);
          }}
        />
        <button type="button" class="framed more-close" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="more-part">
        <p class="more-complaint" role="status">
          {complaint}
        </p>
        {part === 'remote' ? (
          <TakeBack takeBack={tokens.read('take-back', code)} {...{ inHand, controls }} />
        ) : (
          <InHand inHand={inHand}>
            {part === 'class' && <Players {...shared} opened={seat} />}
            {part === 'round' && <Rounds {...shared} />}
            {part === 'show' && <Show {...shared} />}
          </InHand>
        )}
      </div>
      {asked !== null && <Confirm key={asked.sentence} asked={asked} onAnswered={() => setAsked(null)} />}
    </dialog>
  );
}

/** What only the one who has the room in hand may do. */
function InHand({ inHand, children }: { inHand: boolean; children: ComponentChildren }) {
  return (
    <fieldset class="in-hand" disabled={!inHand}>
      <legend class="visually-hidden">{words.heading}</legend>
      {!inHand && <p class="soft">{text.only}</p>}
      {children}
    </fieldset>
  );
}
