import { useEffect, useState } from 'preact/hooks';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { share as words } from '../../text/en/studio/share.ts';
import { draft, replace } from '../draft.ts';
import { freshLesson } from '../fresh.ts';
import { checked, startChecking } from '../lesson/checking.ts';
import { FaultList } from '../lesson/FaultList.tsx';
import { problems } from '../problems.ts';
import { HandOut } from './HandOut.tsx';
import { LinkPart } from './LinkPart.tsx';
import { fileName, fileText } from './lesson-file.ts';
import { takeFile } from './opening.ts';
import { SavePart } from './SavePart.tsx';

const empty = '';

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** The lesson as a file and as a link, and other lessons to begin with. */
export function ShareView() {
  const { lesson } = draft.value;
  const [other, setOther] = useState(empty);
  useEffect(startChecking, []);
  const isReady = problems.value.length === 0 && checked.value?.of === lesson && checked.value.prepared !== null;
  return (
    <div class="studio-share">
      <div class="share-ways">
        <h2>{words.heading}</h2>
        <FaultList lesson={lesson} isChecked={checked.value?.of === lesson} />
        <section>
          <h2>{words.file}</h2>
          <p>{words.fileWhat}</p>
          <div class="studio-row">
            <button
              type="button"
              class="framed"
              disabled={!isReady}
              onClick={() => download(fileName(lesson), fileText(lesson))}
            >
              {words.save}
            </button>
            <label class="framed studio-file">
              {words.open}
              <input
                class="visually-hidden"
                type="file"
                accept=".json,application/json"
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0];
                  if (file) void takeFile(file);
                  currentTarget.value = '';
                }}
              />
            </label>
          </div>
          <p class="soft">{words.drop}</p>
        </section>
        <LinkPart lesson={lesson} isReady={isReady} />
        <SavePart lesson={lesson} isReady={isReady} />
        <section>
          <h2>{words.begin}</h2>
          <p>{words.beginWhat}</p>
          <div class="studio-row">
            <label class="studio-open">
              {words.lesson}
              <select value={other} onChange={(event) => setOther(event.currentTarget.value)}>
                <option value={empty}>{words.empty}</option>
                {lessons.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="framed"
              onClick={() => replace('begin', lessons.find(({ id }) => id === other) ?? freshLesson())}
            >
              {words.beginWith}
            </button>
          </div>
        </section>
      </div>
      {isReady && checked.value?.prepared && <HandOut lesson={lesson} prepared={checked.value.prepared} />}
    </div>
  );
}
