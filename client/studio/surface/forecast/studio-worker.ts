import { chooseBackEnd } from '../../../../shared/formula/index.ts';
import { doJob, type Job, type JobKind, type Jobs } from './jobs.ts';

// The page's policy forbids generated code here too.
chooseBackEnd('interpreted');

/** Of a worker's global scope, which the types of a page do not know. */
interface Port {
  onmessage: ((event: { readonly data: Job }) => void) | null;
  postMessage(reply: Jobs[JobKind]['gives']): void;
}

const port = self as unknown as Port;

port.onmessage = ({ data: job }) => port.postMessage(doJob(job));
