import { useState } from 'preact/hooks';
import { controls as words } from '../../text/en/controls.ts';
import { BarButton as Button } from '../BarButton.tsx';
import { grouped, hostUrl } from '../remote-url.ts';
import type { PartProps } from './Panel.tsx';

const text = words.remote;

/** The take-back code: hidden until it is asked for, since the class sees the projector. */
export function TakeBack({ view, takeBack }: Pick<PartProps, 'view' | 'takeBack'>) {
  const [shown, setShown] = useState(false);
  return (
    <section class="take-back">
      <h2>{text.takeBack}</h2>
      {takeBack === undefined ? (
        <p>{text.noTakeBack}</p>
      ) : (
        <>
          <p>{text.takeBackHint}</p>
          {shown && (
            <p class="take-back-code" data-testid="take-back">
              {grouped(takeBack)}
            </p>
          )}
          <p class="panel-line">
            <Button onClick={() => setShown(!shown)}>{shown ? text.hide : text.reveal}</Button>
            <Button
              onClick={() =>
                download(
                  text.file(view.code),
                  text.fileText({
                    code: view.code,
                    takeBack: grouped(takeBack),
                    address: hostUrl(view.joinUrl),
                  }),
                )
              }
            >
              {text.save}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
