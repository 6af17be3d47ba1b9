import { parseArgs } from 'node:util';
import { type Durability, durabilities } from './journal/sqlite.ts';

export interface Config {
  readonly port: number;
  /** True when a person named the port: then it is this one or none. */
  readonly portAsked: boolean;
  /** Undefined: every address of this computer. */
  readonly host: string | undefined;
  /** Without a slash at the end; null: the address in the local network. */
  readonly publicUrl: string | null;
  /** Paths of PEM files; null: plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly dataDir: string;
  /** What an acknowledged choice survives: the death of the process, or also a loss of power. */
  readonly durability: Durability;
  /** Days after its end at which a room, with its names, is deleted. */
  readonly keepDays: number;
  /** Reverse proxies in front of us whose X-Forwarded-For is believed. */
  readonly trustedHops: number;
  /** Pages from source, reloading on save. */
  readonly dev: boolean;
}

/** Not a configuration: text to print, and the exit code. */
export interface Printed {
  readonly print: string;
  readonly exitCode: 0 | 2;
}

const defaultPort = 3000;
const defaultKeepDays = 30;

const usage = `Gradient Grand Prix: a live class game.

  npm start -- [options]

  --port N          port to serve on (PORT; default ${defaultPort}, or the next free one)
  --host ADDRESS    address to listen on (HOST; default: all of this computer)
  --public-url URL  the address that phones use, when it is not this computer's (PUBLIC_URL)
  --cert FILE       certificate and key (PEM) to serve over https
  --key FILE
  --durability D    "process": a choice survives the end of the process (default); "full": also a loss of power
  --keep-days N     delete rooms, with all names, N days after their end (default ${defaultKeepDays})
  --dev             serve the pages from source and reload on save
  --version
  --help

  DATA_DIR          folder that keeps the rooms (default .data)
  DURABILITY, KEEP_DAYS
                    as the options above
  TRUST_PROXY       number of reverse proxies in front of this server (default 0)
`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  durability: { type: 'string' },
  'keep-days': { type: 'string' },
  dev: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Flags = { readonly [Name in keyof typeof options]?: string | boolean | undefined };

/** What the command line and the environment ask for. A flag wins over its variable; an empty variable is none. */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  packageVersion: string,
): Config | Printed {
  let flags: Flags;
  try {
    flags = parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  if (flags.help) return { print: usage, exitCode: 0 };
  if (flags.version) return { print: packageVersion, exitCode: 0 };
  const asked = (flag: keyof Flags, variable: string) => String(flags[flag] ?? environment[variable] ?? '').trim();

  const portText = asked('port', 'PORT');
  const port = portText === '' ? defaultPort : wholeNumber(portText, 65_535);
  if (port === null) return wrong(`The port must be a whole number from 0 to 65535, not "${portText}".`);

  const publicText = asked('public-url', 'PUBLIC_URL');
  const publicUrl = publicText === '' ? null : baseUrl(publicText);
  if (publicText !== '' && publicUrl === null) {
    return wrong(`The public URL must look like https://race.example.org, not "${publicText}".`);
  }

  const { cert, key } = flags;
  if ((cert === undefined) !== (key === undefined)) return wrong('--cert and --key belong together: name both files.');

  const hopsText = environment.TRUST_PROXY?.trim() ?? '';
  const trustedHops = hopsText === '' ? 0 : wholeNumber(hopsText, 10);
  if (trustedHops === null) {
    return wrong(
      `TRUST_PROXY must be the number of reverse proxies in front of this server, 0 to 10, not "${hopsText}".`,
    );
  }

  const durabilityText = asked('durability', 'DURABILITY');
  const durability = durabilityText === '' ? 'process' : durabilities.find((name) => name === durabilityText);
  if (durability === undefined) return wrong(`--durability is "process" or "full", not "${durabilityText}".`);

  const daysText = asked('keep-days', 'KEEP_DAYS');
  const keepDays = daysText === '' ? defaultKeepDays : wholeNumber(daysText, 3650);
  if (keepDays === null) return wrong(`--keep-days must be a whole number from 0 to 3650, not "${daysText}".`);

  return {
    port,
    portAsked: portText !== '',
    host: asked('host', 'HOST') || undefined,
    publicUrl,
    tls: cert === undefined || key === undefined ? null : { cert: String(cert), key: String(key) },
    dataDir: environment.DATA_DIR?.trim() || '.data',
    durability,
    keepDays,
    trustedHops,
    dev: flags.dev === true,
  };
}

function wrong(sentence: string): Printed {
  return { print: `${sentence}\n\n${usage}`, exitCode: 2 };
}

function wholeNumber(text: string, most: number): number | null {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  return number <= most ? number : null;
}

function baseUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.pathname !== '/') return null;
  return url.origin;
}
