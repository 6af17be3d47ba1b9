import { remote } from '../text/en/remote.ts';
import { Logo } from '../ui/Logo.tsx';
import { type UnpairedWhy, unpairedSentence } from './unpaired-sentence.ts';

const text = remote.pair;

/** Where the same QR may work a moment later. */
const passing: readonly UnpairedWhy[] = ['unreachable', 'too-many', 'internal', 'version'];

/** This phone is not the remote: why, and where the QR is that makes it so. */
export function Unpaired({ why }: { why: UnpairedWhy }) {
  return (
    <main class="screen pairing" data-testid="unpaired" data-why={why}>
      <header class="brand">
        <Logo size="1.75rem" />
        <h1>{remote.heading}</h1>
      </header>
      <div class="kerb" aria-hidden="true" />
      <div class="unpaired">
        <h2>{text.failed}</h2>
        <p role="alert">{unpairedSentence(why)}</p>
        <p>{text.where}</p>
        <ol>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {passing.includes(why) && (
        <div class="foot">
          <button type="button" class="go" onClick={() => location.reload()}>
            {text.again}
          </button>
        </div>
      )}
    </main>
  );
}
