import { waiting } from '../../text/en/arrows.ts';

export interface AllMadeProps {
  readonly title: string;
  readonly text: string;
  readonly ready: number;
  readonly connected: number;
}

/** Every move is made; the others still play. */
export function AllMade({ title, text, ready, connected }: AllMadeProps) {
  return (
    <main class="screen voted">
      <div class="middle">
        <h1>{title}</h1>
        <p class="soft">{text}</p>
      </div>
      <dl class="numbers">
        <div>
          <dt>{waiting.ready}</dt>
          <dd>
            {ready} <small>{`${waiting.of} ${Math.max(ready, connected)}`}</small>
          </dd>
        </div>
      </dl>
    </main>
  );
}
