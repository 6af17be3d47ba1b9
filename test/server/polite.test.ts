import { expect, test } from 'vitest';
import { neutralNickname, politeNickname } from '../../server/polite.ts';

test.each(['fuck', 'fuuuck', 'sh1t', 'ѕhit', 'ｆｕｃｋ', 'big asshole', 'xXfuckXx', 'fucking genius'])(
  '"%s" is not shown to a class',
  (nickname) => {
    expect(politeNickname(nickname)).toBe(neutralNickname);
  },
);

test.each([
  ...['Tassadar', 'Virginia', 'Buttercup', 'Assistant', 'Dick', 'Moby Dick', 'Dickson', 'cockpit', 'Scunthorpe'],
  ...['Cassandra', 'Hassan', 'Analisa', 'Cummings', 'Penistone', 'Phuc', 'Dikshit', 'Chloe', 'Bo', '李', 'Zoë'],
])('"%s" stays what it is', (nickname) => {
  expect(politeNickname(nickname)).toBe(nickname);
});

test('a name of a megabyte costs nothing', () => {
  const long = 'fuck'.repeat(250_000);
  expect(politeNickname(long)).toBe(long);
});
