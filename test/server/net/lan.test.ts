import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { joinUrlOf, lanAddresses, reachableBase } from '../../../server/net/lan.ts';

const at = (address: string, change: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address, family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null, ...change }) as NetworkInterfaceInfo;

test('phones are sent to the Wi-Fi and not to a container, a loopback or a link-local address', () => {
  const addresses = lanAddresses({
    lo: [at('127.0.0.1', { internal: true })],
    docker0: [at('172.17.0.1')],
    eth1: [at('169.254.9.9')],
    eth2: [at('203.0.113.9')],
    wlan0: [at('192.168.1.5'), { ...at('fe80::1'), family: 'IPv6', scopeid: 0 } as NetworkInterfaceInfo],
  });
  expect(addresses).toEqual(['192.168.1.5', '203.0.113.9', '172.17.0.1']);
});

test('the public URL wins over the network; without both there is no address for phones', () => {
  expect(reachableBase('https://race.example.org', ['192.168.1.5'], 'http', 3000)).toBe('https://race.example.org');
  expect(reachableBase(null, ['192.168.1.5', '10.0.0.1'], 'https', 3443)).toBe('https://192.168.1.5:3443');
  expect(reachableBase(null, [], 'http', 3000)).toBe(null);
});

test('the join address has the code in path and query', () => {
  expect(joinUrlOf('http://192.168.1.5:3000', 'KXRT7M')).toBe('http://192.168.1.5:3000/KXRT7M?code=KXRT7M');
});
