import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { PersonRecord } from '../../domain/sources/record.ts';
import { personEdit } from '../person/edit.ts';
import { personRemove } from '../person/remove.ts';
import { keepPerson } from './keep-person.ts';
import { meetPeople } from './meet-people.ts';

const newWorkspace = freshWorkspaces();
const card = (given: Partial<PersonRecord>): PersonRecord => ({
  kind: 'person',
  uid: null,
  name: '',
  aliases: [],
  addresses: [],
  role: '',
  organisation: '',
  ...given,
});
const world = async () => {
  const context = contextFor(await newWorkspace());
  const keep = (given: Partial<PersonRecord>) => keepPerson(context, meetPeople(context), card(given)).added;
  const all = () =>
    context
      .store()
      .people.all()
      .map(({ name, role, addresses, aliases }) => ({ name, role, addresses, aliases }));
  return { context, keep, all };
};
const dana = {
  name: 'Ruiz, Dana',
  addresses: ['dana@corp.example', 'dana.ruiz@home.example'],
  role: 'Finance director',
};

describe('a person of an address book', () => {
  it('is kept once with everything the card says [9.2]', async () => {
    const { keep, all } = await world();
    expect(keep({ ...dana, aliases: ['Danny'] })).toBe(true);
    const once = [
      {
        name: 'Dana Ruiz',
        role: 'Finance director',
        addresses: ['dana@corp.example', 'dana.ruiz@home.example'],
        aliases: ['Danny'],
      },
    ];
    expect(all()).toEqual(once);
    expect(keep({ ...dana, aliases: ['Danny'] })).toBe(false);
    expect(all()).toEqual(once);
  });

  it('leaves the name and the role that the user wrote', async () => {
    const { context, keep, all } = await world();
    keep({ name: 'Dana Ruiz', addresses: ['dana@corp.example'] });
    personEdit.run(context, { person: 'dana@corp.example', role: 'CFO', name: 'Dana R.' });
    keep(dana);
    expect(all()).toMatchObject([{ name: 'Dana R.', role: 'CFO', addresses: dana.addresses, aliases: ['Dana Ruiz'] }]);
  });

  it('gives a name to who was known by an address alone', async () => {
    const { keep, all } = await world();
    keep({ addresses: ['druiz@corp.example'] });
    expect(all()).toMatchObject([{ name: 'druiz' }]);
    expect(keep({ name: 'Dana Ruiz', addresses: ['druiz@corp.example'] })).toBe(true);
    expect(all()).toMatchObject([{ name: 'Dana Ruiz', aliases: ['druiz'] }]);
    expect(keep({ name: 'Dana Ruiz', addresses: ['druiz@corp.example'] })).toBe(false);
  });

  it('finds who is known by full name and has no address yet, and nobody else', async () => {
    const { keep, all } = await world();
    keep({ name: 'Dana Ruiz' });
    keep({ name: 'Dana Ruiz', addresses: ['dana@corp.example'] });
    expect(all()).toHaveLength(1);
    keep({ name: 'Dana Ruiz', addresses: ['dr@other.example'] });
    expect(all()).toHaveLength(2);
    // Known twice now: which of them is not guessed.
    expect(keep({ name: 'Dana Ruiz', role: 'Designer' })).toBe(false);
    expect(all().map(({ role }) => role)).toEqual(['', '']);
  });

  it('leaves an address with the person who has it', async () => {
    const { keep, all } = await world();
    keep({ name: 'Dana Ruiz', addresses: ['dana@corp.example'] });
    keep({ name: 'Lee Ortiz', addresses: ['lee@corp.example'] });
    keep({ name: 'Lee Ortiz', addresses: ['lee@corp.example', 'dana@corp.example', 'lee@home.example'] });
    expect(all()).toMatchObject([
      { name: 'Dana Ruiz', addresses: ['dana@corp.example'] },
      { name: 'Lee Ortiz', addresses: ['lee@corp.example', 'lee@home.example'] },
    ]);
  });

  it('is one person still, by name too, after a mail from the second address', async () => {
    const { context } = await world();
    const people = meetPeople(context);
    keepPerson(context, people, card(dana));
    const met = people.meet({ name: 'Dana Ruiz', address: 'dana.ruiz@home.example' });
    expect(met?.person).toBe(people.named('Dana Ruiz'));
    expect(met?.person).toBeDefined();
  });

  it('stays away when they were deleted', async () => {
    const { context, keep, all } = await world();
    keep(dana);
    await personRemove.run(context, { person: 'dana@corp.example', really: true });
    expect(keep(dana)).toBe(false);
    expect(all()).toEqual([]);
  });
});
