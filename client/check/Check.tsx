import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { check } from '../text/en/check.ts';
import { Logo } from '../ui/Logo.tsx';
import { Copy } from './Copy.tsx';
import { asText, type Findings, holdSeconds, linesOf, overallOf } from './line.ts';
import { askServer, hold, ofThisBrowser, tryWay } from './measure.ts';

/** What works on this device, in this network, with this server. */
export function Check() {
  const found = useSignal<Findings>({ heldSeconds: 0, cut: false, ...ofThisBrowser() });
  useEffect(() => {
    const add = (more: Partial<Findings>): void => {
      found.value = { ...found.peek(), ...more };
    };
    let stop = (): void => {};
    let left = false;
    void askServer().then(add);
    void tryWay('polling').then((socket) => {
      add({ polling: socket !== null });
      socket?.disconnect();
    });
    void tryWay('websocket').then((socket) => {
      add({ socket: socket !== null });
      if (!socket) return;
      if (left) socket.disconnect();
      else stop = hold(socket, add);
    });
    return () => {
      left = true;
      stop();
    };
  }, []);
  const lines = linesOf(found.value);
  const overall = overallOf(lines);
  const { socket, cut, heldSeconds } = found.value;
  const holding = socket === true && !cut && heldSeconds < holdSeconds;
  return (
    <main class="check" data-overall={overall}>
      <header class="check-head">
        <Logo size="1.75rem" />
        <h1>{check.heading}</h1>
      </header>
      <div class="kerb" aria-hidden="true" />
      <p class="check-lead">{check.lead}</p>
      <p class={`check-overall is-${overall}`} role="status">
        {check.overall[overall]}
      </p>
      {/* The place stays, so that the list does not jump when the minute is over. */}
      <progress
        class={holding ? 'check-progress' : 'check-progress is-over'}
        aria-label={check.names.held}
        max={holdSeconds}
        value={heldSeconds}
      />
      <ul class="check-lines">
        {lines.map(({ name, state, sentence }) => (
          <li key={name} class={`check-line is-${state}`} data-name={name} data-state={state}>
            <span class="check-state">{check.state[state]}</span>
            <h2>{check.names[name]}</h2>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
      <Copy text={asText(lines, { address: location.origin, browser: navigator.userAgent })} />
    </main>
  );
}
