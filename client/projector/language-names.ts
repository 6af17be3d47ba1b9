/** The script that our texts are written in, where a language has several. */
const scripts: Readonly<Record<string, string>> = { sr: 'sr-Latn' };

/** A language as its speakers write it, such as *srpski*; its code where the browser does not know it. */
export function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames([scripts[code] ?? code], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}
