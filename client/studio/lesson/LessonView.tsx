import { useEffect, useState } from 'preact/hooks';
import { draft } from '../draft.ts';
import { checked, startChecking } from './checking.ts';
import { FaultList } from './FaultList.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { LessonTexts } from './LessonTexts.tsx';
import { original } from './languages.ts';
import { RoundEditor } from './RoundEditor.tsx';
import { RoundList } from './RoundList.tsx';
import { TranslationPart } from './TranslationPart.tsx';

/** The lesson: its rounds as cards, one of them open. */
export function LessonView() {
  const { lesson, round: index } = draft.value;
  const [wanted, setLanguage] = useState(original);
  useEffect(startChecking, []);
  const prepared = checked.value?.prepared ?? null;
  const round = lesson.rounds[index];
  const language = wanted === original || lesson.translations?.[wanted] ? wanted : original;
  return (
    <div class="studio-lesson">
      <section class="lesson-side">
        <LanguagePicker lesson={lesson} language={language} onLanguage={setLanguage} />
        <LessonTexts lesson={lesson} language={language} />
        <RoundList lesson={lesson} prepared={prepared} open={index} />
        <FaultList lesson={lesson} isChecked={checked.value?.of === lesson} />
      </section>
      {round && (
        <section class="lesson-round" key={index}>
          {language === original ? (
            <RoundEditor {...{ lesson, prepared, round, index }} />
          ) : (
            <TranslationPart {...{ lesson, round, index, language }} />
          )}
        </section>
      )}
    </div>
  );
}
