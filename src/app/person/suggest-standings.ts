import type { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Contact } from '../../store/contacts.ts';
import type { Context } from '../context.ts';
import { personName } from './person-name.ts';
import type { Suggestion } from './suggest.ts';

const seniorRole =
  /\b(chief|ceo|cfo|coo|cto|cio|president|vp|vice president|director|head of|chair|managing|partner|secretary|minister|boss|manager|lead)\b/i;

const times = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Suggestions with their reasons; nothing is stored and nothing is decided here. */
export const suggestStandings = (
  { store: open, now }: Context,
  counted: readonly Contact[],
): { me: Suggestion[]; above: Suggestion[] } => {
  const store = open();
  const until = millis(now);
  const people = store.people.all().filter((person) => !person.group);
  const contacts = new Map(counted.map((contact) => [contact.person, contact]));
  const mails = store.sources.count('mail');
  const moments = store.moments.count();
  // The mailbox says whose it is; without one the calendar does.
  const total = mails > 0 ? mails : moments;
  const involved = (id: Id): number => {
    const contact = contacts.get(id);
    if (!contact) return 0;
    return mails > 0 ? contact.wrote + contact.received : contact.moments + contact.coming;
  };
  const me = store.people.me();

  if (!me || me.addresses.length === 0) {
    const ranked = people
      .filter((person) => person.addresses.length > 0 && involved(person.id) > 0)
      .sort((a, b) => involved(b.id) - involved(a.id) || a.name.localeCompare(b.name))
      .slice(0, 5);
    const second = ranked[1] ? involved(ranked[1].id) : 0;
    return {
      me: ranked.map((person, place) => ({
        ...personName(person),
        address: person.addresses[0] ?? '',
        reason: `In ${times(involved(person.id), 'of the', 'of the')} ${times(total, mails > 0 ? 'mail' : 'meeting')}${place === 0 ? ', more than anyone' : ''}.`,
        likely: place === 0 && involved(person.id) > total * 0.6 && involved(person.id) > second * 1.02,
      })),
      above: [],
    };
  }

  const asks = store.people.asks(me.id, until);
  const scored = people
    .filter((person) => person.standing === 'unknown' && person.id !== me.id)
    .flatMap((person) => {
      const contact = contacts.get(person.id);
      if (!contact || contact.wrote + contact.moments + contact.coming < 1) return [];
      const askedMe = asks.ofMe.get(person.id) ?? 0;
      const askedThem = asks.ofThem.get(person.id) ?? 0;
      const { fromThem, fromMe } = store.people.letters(me.id, person.id, until, 300);
      const senior = seniorRole.test(person.role);
      const closeness =
        Math.log10(1 + contact.wrote + fromMe.length) / 2 + Math.min(1, (contact.moments + contact.coming) / 6);
      const asking = askedMe + askedThem >= 3 ? (askedMe - askedThem) / (askedMe + askedThem) : 0;
      const brief =
        fromThem.length >= 5 && fromMe.length >= 5
          ? Math.max(-0.5, Math.min(0.5, 1 - median(fromThem) / (median(fromMe) + 1)))
          : 0;
      const score =
        closeness * (0.4 + asking + brief + (senior ? 1 : 0)) + (senior ? 0.5 : 0) + Math.min(askedMe, 50) / 50;
      if (fromThem.length + fromMe.length + contact.moments + contact.coming === 0) return [];
      const reasons = [
        ...(senior ? [`their role is "${person.role}"`] : []),
        ...(askedMe > askedThem
          ? [`asked you for something ${times(askedMe, 'time')}, you asked them ${times(askedThem, 'time')}`]
          : []),
        ...(brief > 0.2 ? ['writes shorter mails to you than you write back'] : []),
        ...(contact.moments > 0 ? [`you have met ${times(contact.moments, 'time')}`] : []),
        ...(contact.coming > 0 ? [`${times(contact.coming, 'talk')} with you in the next two months`] : []),
        ...(contact.wrote > 0 ? [`${times(contact.wrote, 'mail')} from them`] : []),
      ].slice(0, 3);
      const sentence = reasons.join('; ');
      return [
        {
          suggestion: {
            ...personName(person),
            address: person.addresses[0] ?? '',
            reason: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
            likely: score > 1.4,
          },
          score,
        },
      ];
    })
    .sort((a, b) => b.score - a.score || a.suggestion.name.localeCompare(b.suggestion.name))
    .slice(0, 8);
  return { me: [], above: scored.map(({ suggestion }) => suggestion) };
};
