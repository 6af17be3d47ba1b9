import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../../server/config.ts';

const plain: Config = {
  port: 3000,
  portAsked: false,
  host: undefined,
  publicUrl: null,
  tls: null,
  dataDir: '.data',
  durability: 'process',
  keepDays: 30,
  trustedHops: 0,
  dev: false,
};

const read = (args: string, environment: Record<string, string> = {}) =>
  readConfig(args === '' ? [] : args.split(' '), environment, '1.2.3');

describe('what is asked for', () => {
  test.each<[string, Record<string, string>, Partial<Config>]>([
    ['', {}, {}],
    ['--port 4000', {}, { port: 4000, portAsked: true }],
    ['--port 0', {}, { port: 0, portAsked: true }],
    ['', { PORT: '4000' }, { port: 4000, portAsked: true }],
    ['--port 4001', { PORT: '4000' }, { port: 4001, portAsked: true }],
    ['', { PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', TRUST_PROXY: '' }, {}],
    ['--host 127.0.0.1', { HOST: '10.0.0.1' }, { host: '127.0.0.1' }],
    ['', { HOST: '10.0.0.1' }, { host: '10.0.0.1' }],
    ['--public-url https://race.example.org/', {}, { publicUrl: 'https://race.example.org' }],
    ['', { PUBLIC_URL: 'http://lan.test:81' }, { publicUrl: 'http://lan.test:81' }],
    ['--cert a.pem --key b.pem', {}, { tls: { cert: 'a.pem', key: 'b.pem' } }],
    ['--dev', {}, { dev: true }],
    ['', { DATA_DIR: '/var/rooms' }, { dataDir: '/var/rooms' }],
    ['', { TRUST_PROXY: '2' }, { trustedHops: 2 }],
    ['--durability full --keep-days 7', { DURABILITY: 'process', KEEP_DAYS: '9' }, { durability: 'full', keepDays: 7 }],
    ['', { DURABILITY: 'full', KEEP_DAYS: '0' }, { durability: 'full', keepDays: 0 }],
  ])('%s %o', (args, environment, change) => {
    expect(read(args, environment)).toEqual({ ...plain, ...change });
  });
});

describe('what is refused, with a sentence that names what came', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['--port 65536', {}, /whole number from 0 to 65535, not "65536"/],
    ['--port 80a', {}, /not "80a"/],
    ['--port=-1', {}, /not "-1"/],
    ['--port 1e3', {}, /not "1e3"/],
    ['', { PORT: '3000.5' }, /not "3000.5"/],
    ['--public-url race.example.org', {}, /not "race.example.org"/],
    ['--public-url ftp://race.example.org', {}, /not "ftp:/],
    ['--public-url http://race.example.org/game', {}, /public URL/],
    ['--cert a.pem', {}, /belong together/],
    ['--key b.pem', {}, /belong together/],
    ['', { TRUST_PROXY: 'true' }, /number of reverse proxies.*not "true"/],
    ['', { TRUST_PROXY: '-1' }, /not "-1"/],
    ['', { TRUST_PROXY: '1.5' }, /not "1.5"/],
    ['', { TRUST_PROXY: '100' }, /0 to 10/],
    ['--ports 1', {}, /Unknown option '--ports'/],
    ['start', {}, /positional/i],
  ])('%s %o', (args, environment, sentence) => {
    const read_ = read(args, environment);
    expect(read_).toMatchObject({ exitCode: 2, print: expect.stringMatching(sentence) });
    expect('print' in read_ && read_.print).toContain('--public-url URL');
  });

  test('--help and --version are no mistakes', () => {
    expect(read('--help')).toMatchObject({ exitCode: 0, print: expect.stringContaining('--port N') });
    expect(read('--version')).toEqual({ exitCode: 0, print: '1.2.3' });
  });
});
