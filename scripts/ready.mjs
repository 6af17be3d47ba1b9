// Makes a fresh clone ready: installs what is missing, builds what is stale, finds a browser for the tests.
// Node built-ins only: it runs before anything is installed. `node scripts/ready.mjs install|build|browser …`
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Ends with one sentence that says what to do next. */
function give(up) {
  console.error(`\n${up}\n`);
  process.exit(1);
}

/**
 * Runs a command with its output shown, on stderr, and without our input: both belong to the command that is made ready,
 * as in `npm run --silent trace < case.json`. `false` when it failed.
 */
function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

/** npm through the very npm that called us, so that Windows needs no npm.cmd. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli ? run(process.execPath, [cli, ...args]) : run('npm', args);
}

/** Newest change below the paths, in ms; 0 when nothing is there. */
function newest(...paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const stat = statSync(full);
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(full)) latest = Math.max(latest, newest(join(path, name)));
  }
  return latest;
}

function isLink(path) {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function install() {
  // npm ci would empty the folder behind the link, which belongs to another working tree.
  if (isLink('node_modules')) return;
  const marker = 'node_modules/.package-lock.json';
  if (newest(marker) >= newest('package-lock.json')) return;
  console.error('Installing packages (once, about half a minute) …');
  if (!npm('ci', '--include=dev', '--no-audit', '--no-fund'))
    give('Installing failed. Check the network, then run the same command again.');
}

function build() {
  const built = Math.min(newest('dist/client/phone/index.html'), newest('dist/server/main.js'));
  if (built >= newest('client', 'server', 'shared', 'package-lock.json')) return;
  console.error('Building (once, a few seconds) …');
  if (!npm('run', '--silent', 'build')) give('The build failed: the lines above say where.');
}

function browser() {
  if (browsers.some((path) => path && existsSync(path))) return;
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the browser tests (once) …');
    if (
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    )
      return;
  }
  give(
    'The browser tests need Chromium or Chrome: install it (Debian, Ubuntu: "sudo apt-get install chromium") or name it in CHROMIUM_PATH, then run npm test again.',
  );
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  give(`Node 20.19 or newer is needed, this is ${process.version}: see https://nodejs.org`);

const steps = { install, build, browser };
for (const word of process.argv.slice(2)) {
  if (!steps[word]) give(`ready.mjs knows install, build and browser, not "${word}".`);
  steps[word]();
}
