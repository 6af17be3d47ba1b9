import { lobby, watching } from '../text/en/play.ts';

/** This heat goes without this player: what to do meanwhile. */
export function Watching({ text }: { text: string }) {
  return (
    <main class="screen watching">
      <div class="middle">
        <h1>{watching.title}</h1>
        <p>{text}</p>
        <p class="soft">{lobby.text}</p>
      </div>
    </main>
  );
}
