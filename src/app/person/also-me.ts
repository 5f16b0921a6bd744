import { nameWords } from '../../domain/people/name-parts.ts';
import type { Person } from '../../domain/people/person.ts';
import { sameHouse } from '../../domain/people/same-person.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Contact } from '../../store/contacts.ts';
import type { Context } from '../context.ts';
import { personName } from './person-name.ts';
import { pairsOf } from './same.ts';
import type { Suggestion } from './suggest.ts';

const most = 9;
/** From here on a pair is ticked before it is asked. */
const sureEnough = 0.7;

const longWords = (name: string): readonly string[] => nameWords(name).filter((word) => word.length > 2);
const domainOf = (address: string): string => address.split('@')[1] ?? '';

/** People who may be the user under another address or spelling, most met first; nobody whom the user kept apart. */
export const alsoMe = (context: Context, contacts: readonly Contact[]): Suggestion[] => {
  const store = context.store();
  const me = store.people.me();
  if (!me || me.addresses.length === 0) return [];
  const until = millis(context.now);
  const mails = new Map(contacts.map(({ person, wrote, received }) => [person, wrote + received] as const));
  const suggestion = (person: Pick<Person, 'id' | 'addresses'>, reason: string, likely: boolean): Suggestion[] => {
    const whole = store.people.get(person.id);
    return whole ? [{ ...personName(whole), address: whole.addresses[0] ?? '', reason, likely }] : [];
  };
  const alike = pairsOf(context, contacts)
    .filter(({ into }) => into.id === me.id)
    .flatMap(({ person, reason, confidence }) =>
      suggestion({ id: person.id, addresses: [] }, reason, confidence >= sureEnough),
    );

  // The user's whole name with something around it, in a name or before the @: a scan, or a form, put it there.
  const own = [me.name, ...me.aliases].map(longWords).filter((words) => words.length > 1);
  const apart = new Set(
    store.people.apart().flatMap(([one, other]) => (one === me.id ? [other] : other === me.id ? [one] : [])),
  );
  const known = new Set(alike.map(({ id }) => id));
  const around = store.people
    .all()
    .filter(
      ({ id, group, standing, created }) =>
        !group &&
        standing === 'unknown' &&
        !known.has(id) &&
        !apart.has(id) &&
        (mails.get(id) ?? 0) > 0 &&
        (!context.replayed || millis(created) <= until),
    )
    .flatMap((person) => {
      const written = [person.name, ...person.aliases, ...person.addresses.map((one) => one.split('@')[0] ?? '')];
      const held = written.find((name) => {
        const words = new Set(nameWords(name.replace(/[._]+/g, ' ')));
        return own.some((mine) => mine.every((word) => words.has(word)));
      });
      if (held === undefined) return [];
      const house = person.addresses.some((one) =>
        me.addresses.some((mine) => sameHouse(domainOf(one), domainOf(mine))),
      );
      const same = own.some((mine) => mine.length === longWords(held).length);
      return suggestion(person, same ? 'The same full name as yours.' : `“${held}” holds your whole name.`, house);
    });
  return [...alike, ...around]
    .sort((a, b) => Number(b.likely) - Number(a.likely) || (mails.get(b.id) ?? 0) - (mails.get(a.id) ?? 0))
    .slice(0, most);
};
