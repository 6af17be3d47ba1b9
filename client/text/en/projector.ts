import type { Fate } from '../../../shared/race/verdict.ts';
import type { Refusal } from '../../../shared/room/refusals.ts';
import { short } from '../numbers.ts';
import { fateWord } from './fates.ts';
import { refusalSentence } from './refusals.ts';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** Everything that the projector says, in English. */
export const projector = {
  product: 'Gradient Grand Prix',
  tagline: 'Everyone chooses a learning rate. Everyone races down the same loss surface.',
  title: (code: string) => `${code} · Gradient Grand Prix`,

  open: {
    heading: 'Open a room',
    lesson: 'Lesson',
    pick: 'Pick a surface',
    surface: 'Surface',
    button: 'Open room',
    opening: 'Opening…',
    rounds: (number: number) => count(number, 'round', 'rounds'),
    noCode: 'A screen needs a room code in its address, for example /screen/KXRT7M.',
  },

  join: {
    scan: 'Scan, or open ',
    enter: ' and enter',
    withCode: 'Join with code',
    qr: (address: string) => `QR code to join at ${address}`,
    free: 'No app, no account.',
    late: 'Late is fine: you race from the next heat.',
    full: 'The room is locked: nobody new can join.',
  },

  lobby: {
    heading: 'Starting grid',
    you: 'You?',
    earlier: (hidden: number) => `and ${hidden} more who joined before`,
    away: ' (away)',
  },

  joined: 'joined',
  connected: 'connected',
  ready: 'ready',

  round: (index: number, of: number, heat: number) => `Round ${index + 1} of ${of}${heat > 1 ? `, heat ${heat}` : ''}`,

  brief: {
    flag: 'Brief',
    quizFlag: 'Question',
    hint: 'Next: everyone says on the phone what will happen.',
    quizHint: 'Next: everyone answers on the phone.',
    hidden: 'The map stays hidden until everyone has chosen a start.',
  },

  predict: {
    flag: 'Predict',
    answerFlag: 'Answer',
    second: ['Second', 'vote'],
    answered: 'answered',
    hint: 'Answer on your phone. How many have answered is shown, what they answered is not.',
    again: 'Talk to your neighbours, then answer once more. Points are for the first vote.',
    number: 'Type a number on your phone.',
    numberIn: (unit: string) => `Type a number on your phone (${unit}).`,
    letter: (option: number) => String.fromCharCode(65 + option),
  },

  prediction: {
    heading: 'Prediction:',
    right: 'right',
    before: 'before',
    after: 'after',
    rightIs: (value: string) => `right: ${value}`,
    share: (right: number, answers: number) => `${right} of ${answers} were right`,
    shares: (before: number, of: number, after: number, ofAfter: number) =>
      `${before} of ${of} were right, then ${after} of ${ofAfter}`,
    middle: (middle: string, right: string) => `middle answer ${middle}, right ${right}`,
    middles: (before: string, after: string, right: string) => `middle answer ${before}, then ${after}; right ${right}`,
    answers: (number: number) => count(number, 'answer', 'answers'),
    nobody: 'Nobody answered.',
    below: (number: number) => `← ${number} below`,
    above: (number: number) => `${number} above →`,
    chart: (answers: number) => `What the class predicted: ${count(answers, 'answer', 'answers')}.`,
  },

  choose: {
    flag: 'Choose',
    lockedIn: 'locked in',
    of: (connected: number) => `of ${connected} connected`,
    hint: 'Choose on your phone, then lock in. What you chose stays hidden until the race.',
    seconds: (seconds: number) => count(seconds, 'second left', 'seconds left'),
  },

  race: {
    step: 'Step',
    of: (steps: number) => `of ${steps}`,
    start: 'Start in',
    settledFirst: 'Settled first',
    inTheLead: 'In the lead',
    atTheStart: 'At the start',
    noRacers: 'Nobody races',
    loss: 'loss',
    /** Loss above the best value. */
    gap: 'L − L*',
    flew: 'flew',
    inside: 'inside the finish',
    onTheWay: 'on the way',
    offTheMap: 'off the map',
    progress: (step: number, steps: number) => `Step ${step} of ${steps}`,
    spoken: (
      step: number,
      steps: number,
      leader: { readonly nickname: string; readonly insideSince: number | null } | null,
      counts: { readonly inside: number; readonly onTheWay: number; readonly offTheMap: number },
    ) => {
      const lead =
        leader === null
          ? ''
          : leader.insideSince === null
            ? ` ${leader.nickname} leads.`
            : ` ${leader.nickname} leads, inside since step ${leader.insideSince}.`;
      return `Step ${step} of ${steps}.${lead} ${counts.inside} inside the finish, ${counts.onTheWay} on the way, ${counts.offTheMap} off the map.`;
    },
  },

  reveal: {
    flag: 'Reveal',
    sweep: 'Class sweep',
    curves: 'Loss curves',
    stepsToSettle: 'steps to settle',
    steps: 'step',
    prediction: 'Prediction',
    starts: 'Map of starts',
    axes: {
      rate: 'learning rate',
      bare: 'learning rate',
      first: 'learning rate at the start',
      share: 'learning rate',
      distance: 'distance from the ridge',
    },
    overOwnLimit: ' ÷ limit of its own card',
    ownLimit: 'own limit',
    logAxis: ', log axis',
    lane: (fate: Fate, number: number, steps: number) =>
      fate === 'walking' ? `Still walking at step ${steps}: ${number}` : `${capital(fateWord(fate))}: ${number}`,
    cliff: 'Above this no ball can settle here',
    /** Where some have stayed inside the finish above the limit, without ever coming to rest. */
    cliffRest: 'Above this none can rest at the minimum',
    cliffs: 'Above its line no ball can rest in that valley',
    safest: 'Safest from everywhere',
    safests: 'Safest from everywhere, valley by valley',
    reach: (steps: number) => `Below about this rate ${steps} steps are too few`,
    /** Where each rate is divided by the limit of its own card. */
    shareWords: {
      cliff: 'Above its own limit no ball can settle here',
      cliffRest: 'Above its own limit none can rest at the minimum',
      cliffs: 'Above its own limit no ball can settle here',
    },
    chart: (axis: string, settled: number, players: number) =>
      `Class sweep: ${axis} against steps to settle. ${settled} of ${players} settled.`,
    cards: ['Card', 'players', 'settled', 'best step'],
    rateIs: (rate: string) => `η = ${rate}`,
    distanceIs: (distance: string) => `|y₀| = ${distance}`,
    deepest: (deepest: number, all: number, valleys: number) =>
      valleys > 1
        ? `${deepest} of ${all} came to rest in one of ${valleys} equally deep valleys.`
        : `${deepest} of ${all} ended in the deepest valley.`,
    endings: {
      heading: 'Where they ended',
      deepest: 'deepest valley',
      other: 'another valley',
      valleyAt: (x: string, y: string) => `valley at (${x}, ${y})`,
      elsewhere: 'came to rest nowhere',
      value: (value: string) => `L = ${value}`,
    },
    startMap: (starts: number, deepest: number) =>
      `Map of ${count(starts, 'start', 'starts')}, each marked by where it ended. ${deepest} in the deepest valley.`,
    lossChart: (players: number) => `Loss after each step, one line each for ${count(players, 'player', 'players')}.`,
    losses: 'loss',
    lossesAbove: 'loss above the best',
    decimated: (shown: number, all: number) => `${shown} of ${all} shown`,
    goal: 'finish',
    settles: (step: number) => `settled at step ${step}`,
    results: 'Results',
    table: ['Player', 'Choice', 'Result'],
  },

  standings: {
    flag: 'Standings',
    after: (index: number, of: number) => `After round ${index + 1} of ${of}`,
    rule: 'Up to 100 for the race (60 for arriving, the rest for few steps; on the way counts up to 40), up to 100 for the prediction.',
    points: 'points',
    round: (points: number) => `+${points} this round`,
    others: (number: number) => `and ${number} more; everyone finds their own place on their phone`,
    nobody: 'Nobody has points yet.',
  },

  podium: {
    flag: 'Podium',
    sentence: (rounds: number) => `After ${count(rounds, 'round', 'rounds')}. Equal results share a place.`,
    points: 'pts',
    next: 'Next',
    more: (number: number) => `+${number}`,
    nobody: 'Nobody has raced in this room.',
  },

  closed: {
    flag: 'Closed',
    heading: 'This room is closed',
    thanks: 'Thank you for racing. Every step you saw was',
    rule: 'with the number that you chose.',
    again: 'Open another room',
  },

  controls: {
    pause: 'Pause',
    resume: 'Resume',
    step: 'Step',
    skip: 'Skip',
    speed: 'Speed',
    speeds: { '0.5': '×½', '1': '×1', '2': '×2', '4': '×4' },
    again: 'Again',
    voteAgain: 'Vote again',
    lock: 'Lock room',
    unlock: 'Unlock room',
    startRound: (number: number) => `Start round ${number}`,
    predict: 'Predict',
    answer: 'Answer',
    choose: 'Choose',
    startRace: 'Start the race',
    skipToEnd: 'Skip to the end',
    heat: (number: number) => `Heat ${number}`,
    reveal: 'Reveal',
    standings: 'Standings',
    round: (number: number) => `Round ${number}`,
    podium: 'Podium',
    close: 'Close the room',
  },

  banner: {
    paused: (step: number) => `Paused at step ${step}.`,
    pausedHint: 'Space or Resume goes on.',
    connecting: 'Connecting to the room…',
    offline: 'The connection is lost; trying again. The room goes on without this screen.',
    replaced: 'Another tab or computer controls this room. This one only shows it.',
    takeBack: 'Take it back here',
    over: (refusal: Refusal) => refusalSentence(refusal),
    toStart: 'Open another room',
    noStage: 'This browser cannot draw the map. The race goes on, and can be followed at the left.',
    nobodyLocked: 'Nobody has locked in yet. A race needs at least one learning rate.',
    dismiss: 'Close this message',
  },
} as const;

/** A refused action of the instructor, as a sentence that says what to do. */
export function hostRefusal(refusal: Refusal): string {
  return refusal.path === 'choices' ? projector.banner.nobodyLocked : refusalSentence(refusal);
}

/** A limit or rate in a sentence or label: at most three digits. */
export function rateText(value: number): string {
  return short(value, 3);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
