import { isMoves, type Lesson, type Round } from '../../shared/lesson/lesson.ts';
import { surfacesIn } from '../../shared/lesson/own/naming.ts';
import { raceOf } from '../../shared/lesson/resolve.ts';
import { isOwnId } from '../../shared/surfaces/own/spec.ts';
import { opening } from '../text/en/opening.ts';
import { projector } from '../text/en/projector.ts';
import { surfaceTitle } from '../text/en.ts';
import { SurfaceFormula } from '../ui/Formula.tsx';
import { MathText } from '../ui/MathText.tsx';
import { Fit } from './Fit.tsx';
import { MiniMap } from './MiniMap.tsx';
import { MovesPicture } from './moves/MovesPicture.tsx';
import { OptionLetter } from './Options.tsx';
import { overviewSize } from './overview-size.ts';
import { hidesMap } from './RoundMap.tsx';

/** The rounds of a lesson, so that an instructor sees what a class will do. */
export function Overview({ lesson, dark, language }: { lesson: Lesson; dark: boolean; language: string }) {
  const isNoted = lesson.rounds.some(({ notes }) => notes !== undefined);
  return (
    <section class="open-lesson" lang={language}>
      <h2>
        <Fit class="open-title" least={0.6}>
          {lesson.title} <span class="soft">{projector.open.rounds(lesson.rounds.length)}</span>
        </Fit>
      </h2>
      {lesson.goal !== undefined && <p class="open-goal">{lesson.goal}</p>}
      <ol class={`open-rounds open-${overviewSize(lesson.rounds.length)}${isNoted ? ' open-noted' : ''}`}>
        {lesson.rounds.map((round, i) => (
          <RoundCard key={`${lesson.id} ${i}`} round={round} dark={dark} />
        ))}
      </ol>
    </section>
  );
}

function RoundCard({ round, dark }: { round: Round; dark: boolean }) {
  // Of the instructor's own surfaces that were not looked at here, there is no map yet.
  const isUnseen = surfacesIn(round).some((name) => typeof name === 'string' && isOwnId(name));
  const settings = isUnseen ? null : raceOf(round);
  return (
    <li>
      {isMoves(round) && !isUnseen ? (
        <MovesPicture round={round} dark={dark} />
      ) : settings === null ? (
        <QuizPicture options={optionCount(round)} />
      ) : (
        <MiniMap
          surface={settings.surface}
          start={settings.starts === undefined ? settings.start : null}
          goal={hidesMap(round) ? null : settings.goal}
          dark={dark}
          label={surfaceTitle(settings.surface)}
        />
      )}
      <div class="open-round">
        <h3>
          {round.title}
          {round.notes && <span class="soft"> {opening.minutes(round.notes.minutes)}</span>}
        </h3>
        {settings !== null && (
          <Fit class="open-formula" least={0.55}>
            <SurfaceFormula surface={settings.surface} />
          </Fit>
        )}
        <p class="open-question">
          <MathText text={round.question} />
        </p>
        {round.notes && (
          <p class="open-notes soft">
            <MathText text={opening.misconception(round.notes.misconception)} />
          </p>
        )}
      </div>
    </li>
  );
}

function optionCount({ predict }: Round): number {
  return predict?.kind === 'choice' ? predict.options.length : 0;
}

/** In place of a map: the letters of the options, or a question mark where a number is asked. */
function QuizPicture({ options }: { options: number }) {
  return (
    <div class="quiz-picture" aria-hidden="true">
      {options === 0 ? (
        <span class="option-letter">?</span>
      ) : (
        Array.from({ length: Math.min(4, options) }, (_, option) => <OptionLetter key={option} option={option} />)
      )}
    </div>
  );
}
