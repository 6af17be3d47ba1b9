import type { Refusal } from '../../../shared/room/refusals.ts';
import { short } from '../numbers.ts';
import { controls } from './controls.ts';
import { count } from './count.ts';
import { surfaceRefusal } from './own-surfaces.ts';
import { refusalSentence } from './refusals.ts';
import { prediction, reveal } from './reveal.ts';

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
    late: 'Late is fine: you are in from the next race.',
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
  ready: 'locked in',

  round: (index: number, of: number, heat: number) => `Round ${index + 1} of ${of}${heat > 1 ? `, heat ${heat}` : ''}`,

  brief: {
    flag: 'Brief',
    quizFlag: 'Question',
    hint: 'Next: everyone says on the phone what will happen.',
    quizHint: 'Next: everyone answers on the phone.',
    finish: (steps: number) =>
      `Then the race: reach the chequered finish and stay there. You have ${steps} steps; fewer is better.`,
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

  prediction,

  choose: {
    flag: 'Choose',
    lockedIn: 'locked in',
    of: (connected: number) => `of ${connected} connected`,
    hint: 'Choose on your phone, then lock in. What you chose stays hidden until the race.',
    finishHint: (steps: number) =>
      `Choose on your phone, then lock in. Reach the chequered finish in few steps: at most ${steps}.`,
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

  reveal,

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
    again: 'This round again',
    voteAgain: 'Vote again',
    lock: 'Lock room',
    unlock: 'Unlock room',
    startRound: (number: number) => `Start round ${number}`,
    predict: 'Next: predict',
    answer: 'Next: answer',
    choose: 'Next: choose',
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
    restarting: 'The server is being updated. The race goes on in a moment.',
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
  if (refusal.path === 'digits') return controls.remote.lost;
  if (refusal.path === 'choices') return projector.banner.nobodyLocked;
  return surfaceRefusal(refusal) ?? refusalSentence(refusal);
}

/** A limit or rate in a sentence or label: at most three digits. */
export function rateText(value: number): string {
  return short(value, 3);
}
