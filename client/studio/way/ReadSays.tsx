import { readComplaint, stillGood } from '../../text/en/studio/studio-ways.ts';
import type { ReadFault } from '../readers/fault.ts';

interface ReadSaysProps {
  readonly id: string;
  readonly fault: ReadFault | null;
  /** What was taken, where nothing is wrong. */
  readonly said: string;
}

/** What a reader answered: what it took, or why it took nothing and where that is. */
export function ReadSays({ id, fault, said }: ReadSaysProps) {
  return (
    <div id={id} role="status" class="read-says" data-testid="studio-read" data-word={fault?.word ?? 'read'}>
      {fault ? (
        <>
          <p class="studio-wrong">{readComplaint(fault)}</p>
          <p class="soft">{stillGood}</p>
        </>
      ) : (
        said !== '' && <p class="soft">{said}</p>
      )}
    </div>
  );
}
