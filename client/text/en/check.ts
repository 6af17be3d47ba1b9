/** The page that says before a class what works here. */
export const check = {
  title: 'Check',
  heading: 'Will it work here?',
  lead: 'Open this page on the projector’s computer and on a phone in the classroom, a day before the class. It takes a minute.',
  overall: {
    wait: 'Checking…',
    good: 'Everything works here.',
    fair: 'A class can play here. Something will be missing; see below.',
    bad: 'A class cannot play here yet. See below what to do.',
  },
  state: { wait: 'checking', good: 'works', fair: 'note', bad: 'does not work' },
  names: {
    answer: 'The server answers',
    latency: 'Time there and back',
    socket: 'Live connection (WebSocket)',
    held: 'Live connection, held for a minute',
    polling: 'The way around, if that is blocked',
    clock: 'Clock of this device',
    secure: 'Screen stays on',
    storage: 'This device remembers its seat',
    webgl: 'Fast drawing (WebGL)',
  },
  wait: 'One moment…',
  answer: {
    good: 'The page and its server were reached.',
    bad: 'The server did not answer. Is this device in the same Wi-Fi as the computer that runs the race?',
  },
  latency: {
    good: (ms: number) => `${ms} ms. What one does is seen at once.`,
    fair: (ms: number) =>
      `${ms} ms, which is slow. Races stay correct and fair; what others do is seen a little later.`,
    bad: 'Not measured: nothing came back.',
  },
  socket: {
    good: 'Opened.',
    fair: 'Blocked by this network. The race will go the way around, a little slower. Whoever looks after the network can allow WebSockets to this address.',
    bad: 'Blocked by this network, and the way around too. Ask whoever looks after the network to allow this address, or use another Wi-Fi or a phone’s hotspot.',
  },
  held: {
    wait: (seconds: number) => `${seconds} of 60 seconds…`,
    good: 'It was not cut.',
    fair: (seconds: number) =>
      `Cut after ${seconds} s. Devices come back by themselves and lose nothing, but races may stand still for a moment.`,
    none: 'Not tried: there was no connection to hold.',
  },
  polling: {
    good: 'Works.',
    fair: 'Does not work. It is not needed as long as the live connection is there.',
    bad: 'Does not work either.',
  },
  clock: {
    good: 'Right, as far as the game needs to know.',
    fair: (seconds: number, fast: boolean) =>
      `${seconds} s ${fast ? 'fast' : 'slow'}. That harms nothing: countdowns go by the server’s clock.`,
    bad: 'Not compared: nothing came back.',
  },
  secure: {
    good: 'The game can keep the screen on during a race.',
    fair: 'Here the screen may go dark during a race, for the address does not begin with https. Touch it now and then, or let screens stay on longer in the settings.',
    old: 'This browser cannot keep the screen on. Touch it now and then.',
  },
  storage: {
    good: 'A page that is loaded again is in its seat again.',
    fair: 'This browser keeps nothing, as in a private window. A page that is loaded again has to join again.',
  },
  webgl: {
    good: 'Works.',
    fair: 'Does not work here. On a phone it is not needed; a projector draws without it, more slowly. In the browser’s settings, “graphics acceleration” turns it on.',
  },
  copy: 'Copy as text',
  copied: 'Copied. Paste it into a message to whoever can help.',
  copyByHand: 'Select this text and copy it:',
  again: 'Check again',
} as const;
