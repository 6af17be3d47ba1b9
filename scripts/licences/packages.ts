/** A package as `package-lock.json` has it. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** By folder, as `node_modules/express`. */
export type Lock = Readonly<Record<string, Locked>>;

export interface Package {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** As its authors say it, an SPDX expression. */
  readonly licence: string;
  /** Runs with the server, or what the pages are built from needs it; `both` where it is so. */
  readonly where: 'server' | 'pages' | 'both';
}

/** Licences that ask for no more than to be named. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', '0BSD', 'Unlicense'];

/** Packages that say it in a field from before there was one for it, which a lock file leaves out. */
const older: Readonly<Record<string, string>> = { 'xmlhttprequest-ssl': 'MIT' };

/** False for an expression of which a part is not known. */
export function isAllowed(licence: string): boolean {
  const ways = licence.replace(/[()]/g, '').split(' OR ');
  return ways.some((way) => way.split(' AND ').every((one) => allowed.includes(one)));
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Packages that a source or a style sheet takes something from. */
export function importedBy(text: string): string[] {
  const imports = text.matchAll(/(?:\bfrom |\bimport[ (]|@import |url\()['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g);
  return [...imports].map(([, name]) => name!);
}

/** Folders of a package and of all that it needs, found as Node does. */
function withNeeds(lock: Lock, folder: string, seen: Set<string>): void {
  if (seen.has(folder)) return;
  seen.add(folder);
  const { dependencies, optionalDependencies } = lock[folder]!;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
      const found = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
      if (lock[found]) {
        withNeeds(lock, found, seen);
        break;
      }
      // Optional, and for no computer.
      if (from === '') break;
    }
  }
}

/**
 * Everything that somebody who uses the product gets: what `npm install --omit=dev` brings for any computer, and what
 * the build puts into the pages.
 *
 * @param imported names that the sources of the pages import
 */
export function productPackages(lock: Lock, imported: readonly string[]): Package[] {
  const pages = new Set<string>();
  for (const name of imported) if (lock[`node_modules/${name}`]) withNeeds(lock, `node_modules/${name}`, pages);
  return Object.entries(lock)
    .filter(([folder, { dev }]) => folder !== '' && (!dev || pages.has(folder)))
    .map(([folder, { version = '', license, dev }]): Package => {
      const name = nameOf(folder);
      const where = dev ? 'pages' : pages.has(folder) ? 'both' : 'server';
      return { folder, name, version, licence: license ?? older[name] ?? 'none', where };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The committed file. */
export function listed(packages: readonly Package[]): string {
  const rows = new Set(
    packages.map(({ name, version, licence, where }) => `| ${name} | ${version} | ${licence} | ${where} |`),
  );
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const sums = [...counts].sort(([, a], [, b]) => b - a).map(([licence, count]) => `${count} ${licence}`);
  return [
    '# Licences',
    '',
    'What Gradient Grand Prix is made of besides its own code, which is under the [MIT licence](LICENSE). *server*: installed with `npm install --omit=dev`, here or on another kind of computer. *pages*: what the pages are built from, with all that those packages need anywhere. Written by `npm run licences` from `package-lock.json`; `test/scripts/licences.test.ts` fails when it is out of date, when an installed package names another licence, or when one is not in the list of those allowed.',
    '',
    `${packages.length} packages: ${sums.join(', ')}.`,
    '',
    '| package | version | licence | where |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
