import { type FogRound, isRace, type RaceRound, type Round, type ShownRound } from './lesson.ts';
import { openQuestion } from './question.ts';
import { laneOf } from './rounds/fog.ts';

/** Rounds never change, and what is made from one must stay the same object: others remember things about it. */
const hiddenRounds = new WeakMap<Round, ShownRound>();
const shownRounds = new WeakMap<Round, ShownRound>();

function once(known: WeakMap<Round, ShownRound>, round: Round, make: () => ShownRound): ShownRound {
  const made = known.get(round) ?? make();
  known.set(round, made);
  return made;
}

/** The round without anything that gives its answers away: what devices get before the reveal. */
export function withoutAnswers(round: Round): ShownRound {
  return once(hiddenRounds, round, () => hidden(round));
}

/** The round with everything: what devices get from the reveal on. */
export function withAnswers(round: Round): ShownRound {
  return once(shownRounds, round, () => unannotated(round));
}

/** What only the instructor reads stays with the server. */
function unannotated({ notes: _, ...round }: Round): ShownRound {
  if (round.kind === 'fog') return { ...round, lane: edgesOf(round) };
  return isRace(round) ? { ...round, ...secondHeat(round) } : round;
}

/** That there is a second heat. A surface of the lesson's own is not shown before it is raced on. */
function secondHeat({ transfer }: RaceRound): Pick<RaceRound, 'transfer'> {
  if (typeof transfer?.surface !== 'object') return {};
  return { transfer: { ...transfer, surface: transfer.surface.id } };
}

function edgesOf(round: FogRound) {
  const { xMin, xMax } = laneOf(round);
  return { xMin, xMax };
}

function hidden({ notes: _notes, ...round }: Round): ShownRound {
  if (round.kind === 'quiz') return { ...round, why: '', predict: openQuestion(round.predict) };
  const predict = round.predict && { predict: openQuestion(round.predict) };
  if (round.kind === 'fog') {
    const { surface: _, predict: __, ...rest } = round;
    return { ...rest, why: '', lane: edgesOf(round), ...predict };
  }
  if (isRace(round)) {
    const { predict: _, unfair: __, ...rest } = round;
    return { ...rest, why: '', ...predict, ...secondHeat(round) };
  }
  const { predict: _, ...rest } = round;
  return { ...rest, why: '', ...predict };
}
