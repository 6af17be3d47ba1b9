/** What people read and type: host and port of the address that phones can reach, without protocol and path. */
export function addressOf(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return joinUrl;
  }
}

/** The same in parts after which a line may end: no number is torn apart. */
export function addressParts(address: string): readonly string[] {
  return address.match(/[^.:-]+[.:-]*|[.:-]+/g) ?? [address];
}
