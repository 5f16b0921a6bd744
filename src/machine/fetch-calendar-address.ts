import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/*
 * Which addresses lie inside: this machine, the networks around it, and whatever is no single machine of the public
 * network. Source: IANA special-purpose address registries (RFC 6890 and what came after it).
 */
// Two lists: a list compares an IPv4 address with IPv6 nets too, as if it were mapped.
const insideFour = new BlockList();
const insideSix = new BlockList();
const four: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
// Only 2000::/3 is given out to the public; in it lie these exceptions.
const six: readonly (readonly [string, number])[] = [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
];
for (const [net, prefix] of four) insideFour.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of six) insideSix.addSubnet(net, prefix, 'ipv6');

const dots = /^(?:::(?:ffff:)?|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i;
const pairs = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;

/**
 * The IPv4 address inside an IPv6 one, where there is one: `::ffff:127.0.0.1`, also as `::ffff:7f00:1`, and
 * `64:ff9b::7f00:1`, by which networks without IPv4 reach the others. Source: RFC 4291, RFC 6052.
 */
const fourIn = (address: string): string | undefined => {
  const [, dotted] = dots.exec(address) ?? [];
  if (dotted !== undefined) return dotted;
  const [, high, low] = pairs.exec(address) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
};

/** Whether an IP address is one of this machine, of a network around it, or no public one; what is none is. */
export const isInside = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return insideFour.check(bare, 'ipv4');
  if (family !== 6) return true;
  const four = fourIn(bare);
  return four === undefined ? insideSix.check(bare, 'ipv6') : isInside(four);
};

/** All addresses of a name. Throws what the system says. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const resolveName: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });

export type Found = {
  readonly inside: boolean;
  /** Leads every connection to the addresses that were checked, whatever the name means a moment later. */
  readonly lookup: LookupFunction;
};

/** Looks a host up once: a name, or an address as WHATWG URL writes it. Throws what the system says of the name. */
export const locate = async (host: string, resolve: Resolve): Promise<Found> => {
  const bare = host.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  const addresses = family === 0 ? await resolve(bare) : [{ address: bare, family }];
  const [first] = addresses;
  if (!first) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  return {
    // One address inside is enough: the connection may go to any of them.
    inside: addresses.some(({ address }) => isInside(address)),
    lookup: (_host, options, done) => {
      if (options.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    },
  };
};
