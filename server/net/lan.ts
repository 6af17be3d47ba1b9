import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks inside this computer (containers, virtual machines, tunnels): no phone is there. */
const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale|wg|vEthernet)/i;

/** IPv4 addresses at which a phone in the same network may find this computer, the likeliest first. */
export function lanAddresses(interfaces: Interfaces): readonly string[] {
  return Object.entries(interfaces)
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
        .map(({ address }) => ({ address, rank: (inside.test(name) ? 2 : 0) + (isPrivate(address) ? 0 : 1) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** Where phones find this server, without a slash at the end; null when nothing but this computer can reach it. */
export function reachableBase(publicUrl: string | null, addresses: readonly string[], scheme: string, port: number) {
  if (publicUrl !== null) return publicUrl;
  return addresses[0] === undefined ? null : `${scheme}://${addresses[0]}:${port}`;
}

/** What the QR says: the code in the path, and in the query for in-app browsers that drop the path. */
export function joinUrlOf(base: string, code: string): string {
  return `${base}/${code}?code=${code}`;
}
