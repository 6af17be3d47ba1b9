/** An address as one says and types it: without scheme and query. */
export function addressOf(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
}
