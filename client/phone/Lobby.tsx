import type { Look } from '../stage/look.ts';
import { shapePath } from '../stage/look.ts';
import { lobby } from '../text/en/play.ts';
import { Hero } from './Hero.tsx';
import { usePart } from './part.ts';

export interface LobbyProps {
  readonly look: Look;
  readonly tag: string;
  readonly joined: number;
  readonly lesson: string;
}

/** Waiting for the first round; soon with a ball to play with. */
export function Lobby(props: LobbyProps) {
  const { look, tag } = props;
  const practice = usePart(true, () => import('./practice/part-practice.ts'));
  if (practice) return <practice.PracticeLobby {...props} />;
  return (
    <main class="screen lobby">
      <Hero tag={tag} colour={look.colour} ink={look.ink} outline={shapePath(look.shape, 30)} />
      <div class="middle">
        <h1>{lobby.title}</h1>
        <p>{lobby.text}</p>
        <p class="soft">{lobby.ball(look, tag)}</p>
      </div>
    </main>
  );
}
