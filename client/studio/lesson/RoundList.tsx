import { useRef, useState } from 'preact/hooks';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { surfacesIn } from '../../../shared/lesson/own/naming.ts';
import { kindName, rounds as words } from '../../text/en/studio/rounds.ts';
import { edit, openRound } from '../draft.ts';
import { freshRace } from '../fresh.ts';
import { problemAt } from '../problems.ts';
import { minutesOf } from './minutes.ts';
import { titleOf } from './naming.ts';
import { addRound, duplicateRound, moveRound, removeRound } from './rounds.ts';

interface RoundListProps {
  readonly lesson: Lesson;
  readonly prepared: Lesson | null;
  /** Index of the round that is open. */
  readonly open: number;
}

const most = 20;

/** The rounds as cards: dragged or moved by keys to another place, duplicated, removed. */
export function RoundList({ lesson, prepared, open }: RoundListProps) {
  const { rounds } = lesson;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const minutes = minutesOf(lesson, prepared);
  const total = minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const isFull = rounds.length >= most;

  function move(from: number, to: number, focus: boolean): void {
    if (to < 0 || to >= rounds.length || from === to) return;
    edit('move round', (now) => moveRound(now, from, to));
    openRound(to);
    setSaid(words.moved(rounds[from]!.title, to + 1));
    // The card that was moved keeps the keyboard.
    if (focus) requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.round-open')[to]?.focus());
  }

  return (
    <section class="round-list">
      <h2>{words.list}</h2>
      <ol ref={list}>
        {rounds.map((round, i) => {
          const title = round.title.trim() || words.untitled;
          const surface = surfacesIn(round)[0];
          return (
            <li
              key={i}
              class={`round-card${i === open ? ' is-open' : ''}${dragged === i ? ' is-dragged' : ''}`}
              draggable
              onDragStart={(event) => {
                event.dataTransfer?.setData('text/plain', title);
                setDragged(i);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                event.stopPropagation();
                move(dragged, i, false);
                setDragged(null);
              }}
            >
              <button
                type="button"
                class="round-open"
                aria-current={i === open}
                aria-label={words.open(i + 1, title)}
                onClick={() => openRound(i)}
                onKeyDown={(event) => {
                  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                  if (!event.altKey || step === 0) return;
                  event.preventDefault();
                  move(i, i + step, true);
                }}
              >
                <b>{i + 1}</b>
                <span>
                  <strong>{title}</strong>
                  <span class="soft">
                    {kindName(round.kind)}
                    {surface !== undefined && ` · ${titleOf(lesson, surface)}`}
                    {minutes[i] != null && ` · ${words.minutes(Math.ceil(minutes[i]))}`}
                  </span>
                  {problemAt(`rounds.${i}`) && <span class="studio-wrong"> !</span>}
                </span>
              </button>
              <div class="round-moves">
                <button
                  type="button"
                  aria-label={words.up(title)}
                  disabled={i === 0}
                  onClick={() => move(i, i - 1, false)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  aria-label={words.down(title)}
                  disabled={i === rounds.length - 1}
                  onClick={() => move(i, i + 1, false)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  aria-label={words.duplicateOne(title)}
                  title={words.duplicate}
                  disabled={isFull}
                  onClick={() => {
                    edit('duplicate round', (now) => duplicateRound(now, i));
                    openRound(i + 1);
                  }}
                >
                  <TwoSheets />
                </button>
                <button
                  type="button"
                  aria-label={words.removeOne(title)}
                  title={words.remove}
                  disabled={rounds.length === 1}
                  onClick={() => edit('remove round', (now) => removeRound(now, i))}
                >
                  ×
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <div class="studio-row">
        <button
          type="button"
          class="framed"
          disabled={isFull}
          onClick={() => {
            const surface = Object.keys(lesson.surfaces ?? {})[0] ?? 'seed-bowl';
            edit('add round', (now) => addRound(now, freshRace(surface)));
            openRound(rounds.length);
          }}
        >
          {words.add}
        </button>
        <p class="soft">{isFull ? words.most : words.keys}</p>
      </div>
      {total > 0 && <p data-testid="class-minutes">{words.total(Math.ceil(total))}</p>}
    </section>
  );
}

function TwoSheets() {
  return (
    <svg
      viewBox="0 0 18 18"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d="M6 6h10v10H6zM12 6V2H2v10h4" />
    </svg>
  );
}
