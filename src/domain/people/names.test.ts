import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledName, displayName, isFullName, isGroup, nameKey, plainAddress } from './names.ts';

describe('displayName', () => {
  it.each([
    ['Ruiz, Dana M', 'd@x.example', 'Dana M Ruiz'],
    ['"Ruiz, Dana"', 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz (Finance)', 'd@x.example', 'Dana Ruiz'],
    ['DANA RUIZ', 'd@x.example', 'Dana Ruiz'],
    ['Office of the CEO', 'd@x.example', 'Office of the CEO'],
    ['Dana Ruiz via Calendly', 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz, PhD', 'd@x.example', 'Dana Ruiz, PhD'],
    ['', 'dana.ruiz@x.example', 'Dana Ruiz'],
    ['', 'druiz7@x.example', 'druiz7'],
    ['dana@x.example', 'dana@x.example', 'dana'],
    ['H', 'h@x.example', 'H'],
    ['محمد', 'm@x.example', 'محمد'],
    ["'Ruiz, Dana'", 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz [mailto:d@x.example]', 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz [mailto:d@x.exam', 'd@x.example', 'Dana Ruiz'],
    ['dana ruiz/HOU/ECT@ECT', 'd@x.example', 'Dana Ruiz'],
    ['/O=CORP/OU=SITE/CN=RECIPIENTS/CN=DRUIZ', 'd@x.example', 'Druiz'],
    ['Ruiz, Dana 1', 'd@x.example', 'Dana Ruiz'],
    ['Ruiz, Dana.)', 'd@x.example', 'Dana Ruiz'],
    ['Ruiz, Dana J.', 'd@x.example', 'Dana J. Ruiz'],
    ['. Ruiz, Dana ,', 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz <druiz', 'd@x.example', 'Dana Ruiz'],
    ['(Dana Ruiz', 'dana.ruiz@x.example', 'Dana Ruiz'],
    ['Dana Ruiz \u{1F6A2}', 'd@x.example', 'Dana Ruiz'],
    ['=?utf-8?b?RGFuYQ==?=', 'dana.ruiz@x.example', 'Dana Ruiz'],
    ["'t Hooft, Ada", 'a@x.example', "Ada 't Hooft"],
    ['Ann & Bob Berg', 'a@x.example', 'Ann & Bob Berg'],
    ['02/08/2025', 'dana.ruiz@x.example', 'Dana Ruiz'],
    ['', 'dana.ruiz+lists@x.example', 'Dana Ruiz'],
    ['', '/o=corp/ou=na/cn=recipients/cn=druiz', 'druiz'],
    ['Ruiz, Dana M Harbour Office Cc', 'd@x.example', 'Dana M Ruiz'],
    ['Ruiz, Dana M Subject Item', 'd@x.example', 'Dana M Ruiz'],
    ['Ruiz, Dana RELEASE IN PART B5', 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz Sent Monday', 'd@x.example', 'Dana Ruiz'],
    ['Ruiz, Dana B6', 'd@x.example', 'Dana Ruiz'],
    ['Dana Ruiz B6 1', 'd@x.example', 'Dana Ruiz'],
    ['B6 Dana M Ruiz', 'd@x.example', 'Dana M Ruiz'],
    ['Copies Cc Ruiz, Dana M', 'd@x.example', 'Dana M Ruiz'],
    ['Jean Claude VAN DAMME', 'd@x.example', 'Jean Claude VAN DAMME'],
    ['CC Birch', 'd@x.example', 'CC Birch'],
    ['Cc Subject Dana', 'd@x.example', 'Cc Subject Dana'],
    ['Unknown', 'dana.ruiz@x.example', 'Dana Ruiz'],
    ['unknown', '', 'somebody'],
    ['', '', 'somebody'],
  ])('shows %j <%s> as %s', (name, address, shown) => {
    expect(displayName({ name, address })).toBe(shown);
  });

  it('is never empty and never longer than 200 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 400 }), (name, address) => {
        const shown = displayName({ name, address });
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('nameKey', () => {
  it('is the same for one person written in several ways', () => {
    const key = nameKey('Dana Ruiz');
    for (const name of ['Ruiz, Dana M', 'DANA RUÍZ', 'Dr Dana Ruiz', 'dana  ruiz']) expect(nameKey(name)).toBe(key);
  });
  it('does not take one word for a full name', () => {
    expect(isFullName('Dana')).toBe(false);
    expect(isFullName('Dana R')).toBe(false);
    expect(isFullName('Dana Ruiz')).toBe(true);
  });
});

describe('isGroup', () => {
  it.each([
    'no-reply@x.example',
    'team@x.example',
    'all-staff@x.example',
    'dev-list@lists.x.example',
    'MAILER-DAEMON@x.example',
  ])('keeps %s apart from people', (address) => expect(isGroup({ name: '', address })).toBe(true));
  it.each([
    ['Ops List', 'o@x.example'],
    ['EX-A-OPS-DL', 'o@x.example'],
    ['OPS-O_Watch-II', 'o@x.example'],
    ['D_NightDesk', 'o@x.example'],
    ['undisclosed recipients', ''],
    ['Subject Fw: Berth plan', 's@x.example'],
    ['request for pier four, Dana says', 's@x.example'],
    ['Harbour Meeting Room 4', 'r@x.example'],
    ['Harbour Support', 'support@x.example'],
    ['Ruiz, Dana M. Birch, Tom', 's@x.example'],
    ['tbirchfield Ruiz, Dana', 's@x.example'],
    ['unknown', 'unknown@x.example'],
    ['Dev Team', 'dev.team@x.example'],
    ['', 'dev.north@x.example'],
    ['', 'pier-commits@x.example'],
    ['', 'pierworkinggroup@x.example'],
  ])('keeps %j apart from people', (name, address) => expect(isGroup({ name, address })).toBe(true));
  it.each([
    ['Dana Ruiz', 'office@x.example'],
    ['Dev Mistry', 'dev.mistry@x.example'],
    ['Will Grant', 'w@x.example'],
    ['Dana_Ruiz', 'd@x.example'],
    ['Ruiz, Dana', 'd@x.example'],
    ['Ruiz, Dana Maria, PhD', 'd@x.example'],
    ['Dana whitfield', 'd@x.example'],
    ['Anna van der Berg', 'a@x.example'],
    ['Claire L Coleman', 'coleman.claire.l@x.example'],
  ])('takes %j for a person', (name, address) => expect(isGroup({ name, address })).toBe(false));
  it.each(['dana.ruiz@x.example', 'allan@x.example', 'steam.engine@x.example', 'h@x.example'])(
    'takes %s for a person',
    (address) => expect(isGroup({ name: '', address })).toBe(false),
  );
});

describe('plainAddress', () => {
  it.each([
    [' Dana.Ruiz@X.example ', 'dana.ruiz@x.example'],
    ['<mailto:dana@x.example>', 'mailto:dana@x.example'],
    ['mailto:dana@x.example', 'dana@x.example'],
    ["'dana@x.example'", 'dana@x.example'],
    ['dana@x.example).', 'dana@x.example'],
    ['dana. ruiz@corp, example', 'dana.ruiz@corp.example'],
    ['/o=corp/cn=druiz', '/o=corp/cn=druiz'],
  ])('reads %j as %s', (given, plain) => expect(plainAddress(given)).toBe(plain.replace('mailto:', '')));
});

describe('calledName', () => {
  it.each([
    ['Claudia Meier', 'Claudia'],
    ['Dr. Claudia Meier', 'Claudia'],
    ['Prof Dr Claudia Meier', 'Claudia'],
    ['H', 'H'],
    ['J L', 'J L'],
    ['Mr Smith', 'Smith'],
  ])('calls %s %s', (name, called) => expect(calledName(name)).toBe(called));
});
