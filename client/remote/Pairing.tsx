import { remote } from '../text/en/remote.ts';
import { Logo } from '../ui/Logo.tsx';

const text = remote.pair;

/** The two digits that the projector shows too; null while the room is asked for them. */
export function Pairing({ digits }: { digits: string | null }) {
  return (
    <main class="screen pairing">
      <header class="brand">
        <Logo size="1.75rem" />
        <h1>{remote.heading}</h1>
      </header>
      <div class="kerb" aria-hidden="true" />
      <div class="middle" role="status">
        {digits === null ? (
          <p>{text.connecting}</p>
        ) : (
          <>
            <p class="digits">
              <span aria-hidden="true" data-testid="digits">
                {digits}
              </span>
              <span class="visually-hidden">{text.spoken(digits)}</span>
            </p>
            <p class="digits-ask">{text.digits}</p>
            <p class="soft">{text.digitsHint}</p>
          </>
        )}
      </div>
    </main>
  );
}
