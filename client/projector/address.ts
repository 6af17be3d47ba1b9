/** What people read and type: host and port of the address that phones can reach, without protocol and path. */
export function addressOf(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return joinUrl;
  }
}
