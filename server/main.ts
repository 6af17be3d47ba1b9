import { type Config, readConfig } from './config.ts';
import { packageVersion } from './root.ts';
import { serve } from './serve.ts';
import { serveVariable, supervise } from './supervise.ts';

const config = readConfig(process.argv.slice(2), process.env, packageVersion);
const role = process.env[serveVariable];

if ('print' in config) {
  (config.exitCode === 0 ? process.stdout : process.stderr).write(`${config.print}\n`);
  process.exitCode = config.exitCode;
} else if (config.dev) {
  // tsx restarts it.
  await serve(config, { supervised: false, again: false });
} else if (role === undefined) {
  supervise();
} else {
  await serve(atPort(config, role), { supervised: true, again: role !== 'first' });
}

/** After a crash phones look for us where we were. */
function atPort(asked: Config, wanted: string): Config {
  return wanted === 'first' ? asked : { ...asked, port: Number(wanted), portAsked: true };
}
