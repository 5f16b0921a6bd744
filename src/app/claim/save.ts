import { z } from 'zod';
import type { CaseStudy, Claim } from '../../domain/proposals/claim.ts';
import { claimsIn } from '../../domain/proposals/read-claims.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findOption } from '../proposal/find-option.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedClaims, findClaim, putClaims } from './changed.ts';
import { claimFields } from './fields.ts';

const storyParts = ['where', 'before', 'did', 'after', 'differs'] as const;

/** A case study with what was said of it; null where nothing is. */
const storyOf = (
  was: CaseStudy | null,
  said: { readonly [Part in (typeof storyParts)[number]]?: string | undefined },
): CaseStudy | null => {
  const story = { where: '', before: '', did: '', after: '', differs: '', ...was };
  for (const part of storyParts) story[part] = said[part] ?? story[part];
  return storyParts.some((part) => story[part] !== '') ? story : null;
};

/** What a case study claims, where nobody says it in other words. */
const wordsOfStory = ({ where, did, before, after }: CaseStudy): string =>
  [where, did, before && after ? `${before} → ${after}` : after || before].filter(Boolean).join(': ').slice(0, 2000);

export const claimSave = operation({
  name: 'claim.save',
  alias: 'claim',
  summary:
    'Say what is claimed in a proposal and how it is known (`--origin`, `--dated`, `--strength`, `--independent`), or what is assumed and how it will be known (`--sort assumption`, `--test`, `--test-by`).',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'words...'],
  input: z.object({
    proposal: Which,
    /** The claim that is changed; a new one where none is named. */
    claim: Id.optional(),
    /** The option it speaks of: its id, or a part of its name; `null` for the whole. */
    option: z.string().trim().min(1).max(200).nullable().optional(),
    ...claimFields,
  }),
  output: ChangedClaims,
  run: (context, { proposal: which, claim: id, option, ...said }) => {
    const one = stillOpen(findProposal(context, which));
    const { now } = context;
    const there = id === undefined ? undefined : findClaim(context, one, id);
    const story = storyOf(there?.story ?? null, said);
    const words = said.words ?? there?.words ?? (story ? wordsOfStory(story) : '');
    if (words === '')
      throw new AppError('bad-input', { field: 'words', detail: 'Say what is claimed, in a sentence.' });
    refuseUse(context, [said.words, said.did, said.test], 'words');
    // What the words themselves say of where they are from need not be typed twice.
    const [read] = there ? [] : claimsIn(words, now);
    const kept = <T>(value: T | undefined, was: T): T => (value === undefined ? was : value);
    const sort = said.sort ?? there?.sort ?? (story === null ? read?.sort : undefined) ?? 'claim';
    const begun: Pick<Claim, 'origin' | 'dated' | 'independent' | 'strength' | 'test' | 'testBy'> = there ?? {
      origin: sort === 'claim' ? (read?.origin ?? story?.where ?? '') : '',
      dated: sort === 'claim' ? (read?.dated ?? null) : null,
      independent: sort === 'claim' ? (read?.independent ?? null) : null,
      strength: sort === 'claim' ? (story ? 'case' : (read?.strength ?? null)) : null,
      test: '',
      testBy: null,
    };
    return putClaims(context, one, [
      {
        id: there?.id ?? context.newId(),
        option: option === undefined ? (there?.option ?? null) : option === null ? null : findOption(one, option).id,
        sort,
        words,
        origin: kept(said.origin, begun.origin),
        dated: kept(said.dated, begun.dated),
        independent: kept(said.independent, begun.independent),
        strength: kept(said.strength, begun.strength),
        test: kept(said.test, begun.test),
        testBy: kept(said.testBy, begun.testBy),
        story,
        fact: there?.fact ?? null,
        from: there?.from ?? null,
        // Whoever writes on it has taken it.
        state: 'accepted',
        made: there?.made ?? now,
        updated: now,
      },
    ]);
  },
});
