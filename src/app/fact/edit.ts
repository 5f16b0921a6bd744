import { z } from 'zod';
import { FactKind } from '../../domain/facts/fact.ts';
import { pressureFacets } from '../../domain/people/profile/pressures.ts';
import { styleSubjects } from '../../domain/people/profile/style-lines.ts';
import { tieFacets } from '../../domain/people/tie.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { peopleNamed } from '../person/people-named.ts';
import { ChangedFacts, changeFacts } from './change-facts.ts';

const facets: Partial<Readonly<Record<FactKind, readonly string[]>>> = {
  pressure: pressureFacets,
  preference: styleSubjects,
  tie: tieFacets,
};

/** The sort to keep; undefined for none. Throws `AppError('bad-input')` for one that its kind does not have. */
const facetOf = (kind: FactKind, facet: string | undefined): string | undefined => {
  if (facet === undefined || facet === '') return undefined;
  const known = facets[kind];
  if (known?.includes(facet)) return facet;
  throw new AppError('bad-input', {
    field: 'facet',
    detail: known ? `Say one of: ${known.join(', ')}.` : `A ${kind} has no sorts.`,
  });
};

export const factEdit = operation({
  name: 'fact.edit',
  alias: 'edit',
  summary:
    'Mend a fact: its kind, whose it is, whom it is for, the act, the due day, which sort it is, or which words it rests on.',
  surfaces: ['http', 'cli'],
  positional: ['fact'],
  input: z.object({
    fact: Id,
    kind: FactKind.optional(),
    /** A person's name, address or id, "me", or an empty string for nobody. */
    owner: z.string().optional(),
    to: z.string().optional(),
    action: z.string().max(500).optional(),
    /** Null takes the due day away. */
    due: Day.nullable().optional(),
    /** The due words stay, and which day they mean is open again. */
    openDay: z.boolean().optional(),
    /** Which sort of its kind it is, of a pressure or a preference; an empty string takes it away. */
    facet: z.string().max(40).optional(),
    /** New span of the words in the source. */
    start: z.number().int().nonnegative().optional(),
    end: z.number().int().nonnegative().optional(),
  }),
  output: ChangedFacts,
  run: (context, { fact: id, kind, owner, to, action, due, openDay, facet, start, end }) => {
    const store = context.store();
    const me = store.people.me()?.id;
    const personOf = (words: string, field: string): Id | null => {
      if (words.trim() === '') return null;
      if (/^(me|you|i)$/i.test(words.trim())) {
        if (!me) throw new AppError('needs-me', { field });
        return me;
      }
      return findPerson(store, words, field).id;
    };
    return changeFacts(context, [id], (fact) => {
      const span = { start: start ?? fact.start, end: end ?? fact.end };
      const text = store.sources.get(fact.source)?.text ?? '';
      if (span.end > text.length || span.start >= span.end) throw new AppError('bad-input', { field: 'end' });
      const twin = store.facts
        .ofSource(fact.source)
        .find(
          (one) =>
            one.id !== fact.id && one.kind === (kind ?? fact.kind) && one.start === span.start && one.end === span.end,
        );
      if (twin) {
        throw new AppError('exists', {
          field: kind ? 'kind' : 'start',
          detail: 'The same words are a fact of that kind already. Reject one of the two.',
        });
      }
      const ownerId = owner === undefined ? fact.owner : personOf(owner, 'owner');
      const toId = to === undefined ? fact.to : personOf(to, 'to');
      // Who no longer owns it or is owed it keeps it only where the words name them.
      const named = peopleNamed(store)(text.slice(span.start, span.end));
      const left = [fact.owner, fact.to].filter((one) => one !== ownerId && one !== toId);
      const stay = fact.about.filter((one) => !left.includes(one) || named.includes(one));
      const sort = facetOf(kind ?? fact.kind, facet ?? (kind === undefined ? fact.facet : undefined));
      const { facet: _, toWords, ...rest } = fact;
      return {
        ...rest,
        ...(sort === undefined ? {} : { facet: sort }),
        ...span,
        quote: text.slice(span.start, span.end),
        kind: kind ?? fact.kind,
        owner: ownerId,
        ownerWords: owner === undefined ? fact.ownerWords : '',
        to: toId,
        ...(to === undefined && toWords ? { toWords } : {}),
        action: action ?? fact.action,
        due:
          openDay && fact.due !== null
            ? { text: fact.due.text, date: null }
            : due === undefined
              ? fact.due
              : due === null
                ? null
                : { text: fact.due?.text ?? due, date: due },
        about: [...new Set([...stay, ownerId, toId].filter((one): one is string => one !== null))],
      };
    });
  },
});
