import { chooseBackEnd } from '../../../shared/formula/index.ts';
import type { Job, Reply } from './jobs.ts';
import { receivedSurface } from './sent-surface.ts';
import { work } from './work.ts';

// The page's policy forbids generated code here too.
chooseBackEnd('interpreted');

/** Of a worker's global scope, which the types of a page do not know. */
interface Port {
  onmessage: ((event: { readonly data: Job }) => void) | null;
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
}

const port = self as unknown as Port;

port.onmessage = ({ data: job }) => {
  const surface = receivedSurface(job.surface);
  if (surface === null) return port.postMessage('unknown', []);
  for (const gives of work(job, surface, () => performance.now())) {
    const rasters = Array.isArray(gives) ? gives : [];
    port.postMessage(
      { gives },
      rasters.map(({ pixels }) => pixels.buffer),
    );
  }
  port.postMessage('done', []);
};
