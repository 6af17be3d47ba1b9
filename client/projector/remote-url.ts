/** The address as phones reach it; where that is not known, that of this page. */
function originOf(joinUrl: string): string {
  try {
    return new URL(joinUrl).origin;
  } catch {
    return location.origin;
  }
}

/** What the QR says that makes a phone the remote. After the #: the secret never goes to a server's log. */
export function remoteUrl(joinUrl: string, code: string, secret: string): string {
  return `${originOf(joinUrl)}/remote#${code}.${secret}`;
}

/** Where a room is taken back. */
export function hostUrl(joinUrl: string): string {
  return `${originOf(joinUrl)}/host`;
}

/** A long code in groups of four, as people read and type it. */
export function grouped(code: string): string {
  return code.match(/.{1,4}/gu)?.join('-') ?? code;
}
