/** `CHAOS=all`, as `npm run chaos` sets it: as long as it takes, instead of seconds. */
export const long = process.env.CHAOS === 'all';
