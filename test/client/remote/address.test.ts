import { expect, test } from 'vitest';
import { remoteAddress } from '../../../client/remote/address.ts';
import { addressOf } from '../../../client/remote/join-address.ts';

test.each([
  ['#BCDF23.s_e-cret', { code: 'BCDF23', secret: 's_e-cret' }],
  ['#bcdf23', { code: 'BCDF23', secret: null }],
  ['#BCD%20F23.', { code: 'BCDF23', secret: null }],
  ['', null],
  ['#', null],
  ['#BCDF2', null],
  ['#%E0%A4%A', null],
])('%s', (hash, address) => {
  expect(remoteAddress(hash)).toEqual(address);
});

test('an address is said without scheme and query', () => {
  expect(addressOf('https://race.example/BCDF23?code=BCDF23')).toBe('race.example/BCDF23');
});
