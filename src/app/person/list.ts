import { z } from 'zod';
import { Relation, Standing } from '../../domain/people/person.ts';
import { Day, Instant, inZone, millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { personName } from './person-name.ts';

export const PersonRow = PersonName.extend({
  /** What they are to the user; null where nobody said. */
  relation: Relation.nullable(),
  /** Since when they are no longer there. */
  gone: Day.nullable(),
  addresses: z.array(z.string()),
  /** Mails they wrote, mails they were sent, moments with them. */
  wrote: z.number().int(),
  received: z.number().int(),
  moments: z.number().int(),
  facts: z.number().int(),
  lastContact: Instant.nullable(),
  nextMoment: Instant.nullable(),
});
export type PersonRow = Readonly<z.infer<typeof PersonRow>>;

const most = 50;

export const personList = operation({
  name: 'person.list',
  alias: 'people',
  summary: 'List people: who is above you first, then by last contact.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  input: z.object({ standing: Standing.optional(), limit: z.number().int().min(1).max(5000).default(500) }),
  output: z.object({
    people: z.array(PersonRow),
    total: z.number().int(),
    /** Somebody was deleted, and is kept out until person.allow. */
    forgotten: z.boolean(),
  }),
  run: ({ store, now, zone }, { standing, limit }) => {
    const { people, forgotten } = store();
    const asked = people
      .all()
      .filter((person) => !person.group && (standing === undefined || person.standing === standing));
    // Counting for everybody in one go is quicker than for many by name.
    const few = standing === undefined || asked.length > most ? null : asked.map(({ id }) => id);
    const contacts = new Map(people.contacts(millis(now), few).map((contact) => [contact.person, contact]));
    const at = (ms: number | null | undefined): Instant | null => (ms ? inZone(ms, zone) : null);
    const rank: Record<Standing, number> = { above: 0, unknown: 1, beside: 1, below: 1, me: 2 };
    const rows = asked
      .map((person) => {
        const contact = contacts.get(person.id);
        const last = Math.max(contact?.lastMail ?? 0, contact?.lastMoment ?? 0);
        return {
          ...personName(person),
          relation: person.relation ?? null,
          gone: person.gone ?? null,
          addresses: person.addresses,
          wrote: contact?.wrote ?? 0,
          received: contact?.received ?? 0,
          moments: contact?.moments ?? 0,
          facts: contact?.facts ?? 0,
          lastContact: at(last),
          nextMoment: at(contact?.nextMoment),
          last,
        };
      })
      .sort((a, b) => rank[a.standing] - rank[b.standing] || b.last - a.last || a.name.localeCompare(b.name));
    return {
      people: rows.slice(0, limit).map(({ last: _, ...row }) => row),
      total: rows.length,
      forgotten: forgotten.any(),
    };
  },
});
