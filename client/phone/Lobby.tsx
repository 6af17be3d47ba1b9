import type { Look } from '../stage/look.ts';
import { shapePath } from '../stage/look.ts';
import { lobby } from '../text/en/play.ts';
import { Hero } from './Hero.tsx';

/** Waiting for the first round. */
export function Lobby({ look, tag, joined, lesson }: { look: Look; tag: string; joined: number; lesson: string }) {
  return (
    <main class="screen lobby">
      <Hero tag={tag} colour={look.colour} ink={look.ink} outline={shapePath(look.shape, 30)} />
      <div class="middle">
        <h1>{lobby.title}</h1>
        <p>{lobby.text}</p>
        <p class="soft">{lobby.ball(look, tag)}</p>
      </div>
      <dl class="numbers">
        <div>
          <dt>{lobby.joined}</dt>
          <dd>{joined}</dd>
        </div>
        <div class="wide">
          <dt>{lobby.lesson}</dt>
          <dd class="words">{lesson}</dd>
        </div>
      </dl>
    </main>
  );
}
