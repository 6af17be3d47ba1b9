import type { PhaseName } from '../../../shared/room/room.ts';
import { count } from './count.ts';

/** What the instructor's phone says; what it shares with the panel of `/host` stands in `controls.ts`. */
export const remote = {
  title: (code: string) => `${code} · Remote`,
  heading: 'Remote',

  pair: {
    connecting: 'Asking the room…',
    digits: 'The projector shows the same digits: confirm there.',
    digitsHint: 'Other digits, or none? Then press No on the projector and show a new QR code.',
    spoken: (digits: string) => `Your digits: ${digits.split('').join(' ')}`,
    failed: 'Not paired',
    where: 'Show a new QR code on the projector’s page and scan it with this phone:',
    steps: ['Open /host, where the room was opened.', 'Press More, then Remote.', 'Press Pair my phone.'],
    why: {
      used: 'This QR code was used already, or is more than a minute old.',
      declined: 'The projector said no to this phone.',
      expired: 'Nobody confirmed the digits in time.',
      lost: 'The connection was lost before the digits were confirmed, and a QR code works only once.',
      unreachable: 'The room does not answer. Check that this phone is in a network that reaches it.',
      unpaired: 'This phone is not paired with the room.',
      replaced: 'This phone is no longer the remote: another one was paired.',
      noCode: 'This phone is not paired with any room.',
    },
    again: 'Try again',
  },

  resuming: 'Back to your room…',
  notLoaded: 'A part of this page did not load. Check the connection, then try again.',
  offline: 'No connection. The room goes on; this page comes back by itself.',
  over: {
    closed: 'The room is closed',
    closedText: 'Everyone has said goodbye. Thank you for racing.',
    other: 'This remote has stopped',
    useThis: 'Use this one',
    reload: 'Reload',
    open: 'Open another room',
  },

  phases: {
    lobby: 'Lobby',
    brief: 'Brief',
    predict: 'Predict',
    choose: 'Choose',
    move: 'Play',
    race: 'Race',
    reveal: 'Reveal',
    standings: 'Standings',
    podium: 'Podium',
    closed: 'Closed',
  } satisfies Record<PhaseName, string>,
  question: 'Question',
  answer: 'Answer',
  secondVote: 'Second vote',

  lobby: {
    joinAt: 'Students join at',
    first: (title: string) => `First round: ${title}`,
    rounds: (rounds: number) => count(rounds, 'round', 'rounds'),
  },
  step: (step: number) => `step ${step}`,
  nextIn: 'next in',
  startIn: 'start in',
  startsIn: (seconds: number) => `The race starts in ${count(seconds, 'second', 'seconds')}`,
  finished: 'finished',
  secondsLeft: (seconds: number) => count(seconds, 'second left', 'seconds left'),

  misconception: 'Many believe',
  ask: 'Ask the class',
  minutes: (minutes: number) => `Planned for about ${count(minutes, 'minute', 'minutes')}.`,
  why: 'Say why',
  waitingFor: (number: number) => (number === 0 ? 'Everyone who is here is done' : `Waiting for ${number}`),
  away: (number: number) => `${number} away`,
  /** A chip of a player opens what can be done for it. */
  openPlayer: (nickname: string) => `${nickname}: options`,
  others: (number: number) => `and ${number} more`,
  leading: 'In front',
  points: (points: number) => count(points, 'point', 'points'),

  hostHas: 'The page on the projector has control.',
  takeControl: 'Take control',
  chart: 'Chart on the projector',

  removeLoses: (nickname: string) =>
    `Remove ${nickname}? The phone leaves the room. You can let it in again, by its number.`,
  inHand: 'This phone has control',
  giveBack: 'Give control back',
  giveBackText: 'The projector’s page then shows its buttons again. Either can take control at any time.',
  takeBackHint: 'With it you take this room back on another computer. Who has it has the room: keep it to yourself.',
  noTakeBack: 'It was not passed on when this phone was paired. It is kept in the browser that opened the room.',
  only: 'Take control first: the projector’s page has it now.',
} as const;
