import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledName, displayName, isFullName, isGroup, nameKey } from './names.ts';

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
  it.each(['dana.ruiz@x.example', 'allan@x.example', 'steam.engine@x.example', 'h@x.example'])(
    'takes %s for a person',
    (address) => expect(isGroup({ name: '', address })).toBe(false),
  );
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
