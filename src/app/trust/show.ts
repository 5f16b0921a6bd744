import { z } from 'zod';
import { TrustEntry } from '../../domain/framework/trust-lane.ts';
import { trustEntries } from '../../domain/framework/trust-lanes.ts';
import { relationshipWith } from '../assessment/relationship-of.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

export const trustShow = operation({
  name: 'trust.show',
  alias: 'trust',
  summary:
    'What happened between you and somebody, under ability, benevolence and integrity, theirs and yours; no score.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({ person: z.string().min(1).max(320) }),
  output: z.object({
    person: PersonName,
    /** Newest first. */
    entries: z.array(TrustEntry),
    /** What you said is not so; it stands nowhere else. */
    wrong: z.array(TrustEntry),
  }),
  run: (context, { person: words }) => {
    const { person, relationship } = relationshipWith(context, words, true);
    const entries = trustEntries(relationship);
    const said = new Map([...relationship.answers].filter(([, { answer }]) => answer !== 'wrong'));
    const all = trustEntries({ ...relationship, answers: said });
    return {
      person: personName(person),
      entries: [...entries],
      wrong: all.filter(({ about }) => !entries.some((one) => one.about === about)),
    };
  },
});
