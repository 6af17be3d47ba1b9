import { useRef } from 'preact/hooks';
import type { CodeHint } from '../../shared/protocol/room-code.ts';
import type { Refusal } from '../../shared/room/refusals.ts';
import { tagOf } from '../stage/look.ts';
import { codeHints, joining } from '../text/en/phone.ts';
import { refusalSentence } from '../text/en/refusals.ts';
import { Brand } from './Brand.tsx';
import { Hero } from './Hero.tsx';

/** What is known of the code in the box. */
export type JoinNote =
  | { readonly kind: 'open' | 'looking' }
  | { readonly kind: 'hint'; readonly hint: CodeHint }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface JoinProps {
  /** As typed. */
  readonly code: string;
  readonly nickname: string;
  readonly note: JoinNote;
  /** Of the last try to join. */
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  onCode(text: string): void;
  onNickname(text: string): void;
  onAnother(): void;
  onJoin(): void;
}

/** The first screen: with the QR's link one tap on *Join* is enough. */
export function Join({ code, nickname, note, refusal, busy, onCode, onNickname, onAnother, onJoin }: JoinProps) {
  const named = nickname.trim() !== '';
  const codeBox = useRef<HTMLInputElement>(null);
  return (
    <main class="screen join">
      <Brand />
      <Hero tag={tagOf(nickname)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (note.kind === 'hint') codeBox.current?.focus();
          else if (named && !busy) onJoin();
        }}
      >
        <div class="field">
          <label for="code">{joining.code}</label>
          <div class="box">
            <input
              id="code"
              ref={codeBox}
              class="code"
              value={code}
              onInput={(event) => onCode(event.currentTarget.value)}
              autocapitalize="characters"
              autocomplete="off"
              autocorrect="off"
              spellcheck={false}
              enterkeyhint="next"
              aria-describedby="code-note"
              aria-invalid={note.kind === 'refused'}
            />
            {note.kind === 'open' && <Tick />}
          </div>
          <p id="code-note" class={`note ${note.kind}`} aria-live="polite">
            {noteText(code, note)}
          </p>
        </div>
        <div class="field">
          <label for="nickname">{joining.nickname}</label>
          <div class="beside">
            <div class="box">
              <input
                id="nickname"
                value={nickname}
                onInput={(event) => onNickname(event.currentTarget.value)}
                onFocus={(event) => event.currentTarget.select()}
                autocapitalize="words"
                autocomplete="off"
                autocorrect="off"
                spellcheck={false}
                enterkeyhint="go"
                dir="auto"
                maxLength={120}
                aria-describedby="name-note"
                aria-invalid={!named || refusal !== null}
              />
            </div>
            <button type="button" class="framed" aria-label={joining.anotherLabel} onClick={onAnother}>
              {joining.another}
            </button>
          </div>
          <p id="name-note" class={refusal || !named ? 'note refused' : 'note'} aria-live="assertive">
            {refusal ? refusalSentence(refusal) : named ? joining.privacy : joining.nameEmpty}
          </p>
        </div>
        <div class="foot">
          <button type="submit" class="go" disabled={busy || !named || (note.kind !== 'open' && code.trim() === '')}>
            {busy ? joining.joining : joining.join}
          </button>
        </div>
      </form>
    </main>
  );
}

function noteText(code: string, note: JoinNote): string {
  switch (note.kind) {
    case 'open':
      return joining.open;
    case 'looking':
      return joining.looking;
    case 'refused':
      return refusalSentence(note.refusal);
    case 'hint':
      return code.trim() === '' || note.hint === 'length' ? joining.codeHint : codeHints[note.hint];
  }
}

function Tick() {
  return (
    <svg class="tick" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 11l5 5L17 4" fill="none" stroke="currentColor" stroke-width="3.2" />
    </svg>
  );
}
