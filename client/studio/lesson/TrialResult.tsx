import type { Round } from '../../../shared/lesson/lesson.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import type { Fate } from '../../../shared/race/verdict.ts';
import { fateWord } from '../../text/en/fate-words.ts';
import { trial as words } from '../../text/en/studio/rounds.ts';
import { significant } from '../../text/numbers.ts';
import { bots } from './try-round.ts';

const shownPlaces = 5;

/** What became of the bots: fates, the best of them, and their answers. */
export function TrialResult({ view, round }: { view: StageView; round: Round }) {
  return (
    <div class="trial-result" data-testid="trial">
      {view.results && <Raced results={view.results} view={view} />}
      {view.played && <Played played={view.played} view={view} />}
      {round.predict?.kind === 'choice' && <Answers question={round.predict} view={view} />}
    </div>
  );
}

function Raced({ results, view }: { results: NonNullable<StageView['results']>; view: StageView }) {
  const fates = new Map<Fate, number>();
  for (const { verdict } of results) fates.set(verdict.fate, (fates.get(verdict.fate) ?? 0) + 1);
  const settled = (fates.get('converged') ?? 0) + (fates.get('fenced') ?? 0);
  const named = (seat: number) => view.seats.find((each) => each.seat === seat)?.nickname ?? '';
  return (
    <>
      <table>
        <caption>
          {words.fates}: {words.settled(settled, results.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.fate}</th>
            <th scope="col">{words.balls}</th>
          </tr>
        </thead>
        <tbody>
          {[...fates]
            .sort(([, a], [, b]) => b - a)
            .map(([fate, count]) => (
              <tr key={fate}>
                <th scope="row">{fateWord(fate)}</th>
                <td>{count}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <table>
        <caption>{words.best}</caption>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.choice}</th>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {[...results]
            .sort((a, b) => a.place - b.place)
            .slice(0, shownPlaces)
            .map(({ seat, place, choice, verdict, points }) => (
              <tr key={seat}>
                <td>{place}</td>
                <th scope="row">{named(seat)}</th>
                <td>η = {significant(choice.learningRate)}</td>
                <td>{verdict.step ?? '–'}</td>
                <td>{points}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

function Played({ played, view }: { played: NonNullable<StageView['played']>; view: StageView }) {
  return (
    <table>
      <caption>{words.best}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.points}</th>
        </tr>
      </thead>
      <tbody>
        {played.slice(0, shownPlaces).map(({ seat, points }) => (
          <tr key={seat}>
            <th scope="row">{view.seats.find((each) => each.seat === seat)?.nickname}</th>
            <td>{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answers({
  question,
  view,
}: {
  question: Extract<NonNullable<Round['predict']>, { kind: 'choice' }>;
  view: StageView;
}) {
  const answers = view.tallies.find(({ vote }) => vote === 1)?.answers ?? [];
  return (
    <table>
      <caption>{words.answers}</caption>
      <thead>
        <tr>
          <th scope="col">{words.answer}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {question.options.map((option, i) => (
          <tr key={i}>
            <th scope="row">
              {option}
              {i === question.right && ` (${words.isRight})`}
            </th>
            <td>
              {answers.filter((answer) => answer === i).length} / {bots}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
