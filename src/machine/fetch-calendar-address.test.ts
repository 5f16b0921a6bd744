import { describe, expect, it } from 'vitest';
import { isInside, locate } from './fetch-calendar-address.ts';

const hostOf = (address: string): string => new URL(address).hostname;

describe('what lies inside', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.2.3.4/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://172.31.255.255/',
    'http://192.168.1.5/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::192.168.1.5]/',
    'http://[64:ff9b::1]/',
    'http://[64:ff9b::1:909:909]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
  ])('%s does', (address) => {
    expect(isInside(hostOf(address))).toBe(true);
  });

  it.each([
    'http://9.9.9.9/',
    'http://172.32.0.1/',
    'http://192.169.0.1/',
    'http://151101121/',
    'http://[2606:4700::1111]/',
    'http://[2a00:1450:4001::1]/',
    'http://[::ffff:9.9.9.9]/',
    'http://[64:ff9b::9.9.9.9]/',
    'http://[64:ff9b::909:0]/',
  ])('%s does not', (address) => {
    expect(isInside(hostOf(address))).toBe(false);
  });

  it('is decided by the worst of the addresses a name has, and the connection goes to no other', async () => {
    let asked = 0;
    const found = await locate('calendar.example', async () => {
      asked += 1;
      return [
        { address: '9.9.9.9', family: 4 },
        { address: '192.168.0.9', family: 4 },
      ];
    });
    expect(found.inside).toBe(true);
    const used = await new Promise<unknown>((resolve) =>
      found.lookup('calendar.example', { all: true }, (_error, list) => resolve(list)),
    );
    expect(used).toEqual([
      { address: '9.9.9.9', family: 4 },
      { address: '192.168.0.9', family: 4 },
    ]);
    expect(asked).toBe(1);
  });
});
