import { z } from 'zod';
import { kindOfBenefit } from '../../domain/proposals/benefit-kind.ts';
import { optionParts, type ProposalPart } from '../../domain/proposals/proposal.ts';
import { Finding } from '../../domain/review/finding.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { ChangedProposal, changedProposal, stillOpen } from './changed.ts';
import { lineFields } from './fields.ts';
import { findOption } from './find-option.ts';
import { findProposal, Which } from './find-proposal.ts';

const ofOptions: readonly ProposalPart[] = optionParts;

export const proposalPut = operation({
  name: 'proposal.put',
  summary:
    'Say one thing of a proposal: its problem, impact, timeline, what it serves, an option’s cost or downside; `--line ID` says one anew, without words it goes.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'part', 'words...'],
  input: z.object({ proposal: Which, ...lineFields }),
  output: ChangedProposal.extend({
    /** What in the words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { proposal, part: said, words: typed, kind, option: named, line: id, fact }) => {
    const store = context.store();
    const { now } = context;
    const one = stillOpen(findProposal(context, proposal));
    const there = id === undefined ? undefined : one.lines.find((line) => line.id === id);
    if (id !== undefined && !there)
      throw new AppError('not-found', {
        field: 'line',
        detail: 'It has no line of that id.',
        hint: '`updraft proposal NAME` shows its lines.',
      });
    const part = said ?? there?.part;
    if (part === undefined) throw new AppError('bad-input', { field: 'part', detail: 'Say which part it is.' });
    if (fact != null && store.facts.at(fact, now)?.state !== 'accepted')
      throw new AppError('not-found', { field: 'fact', detail: 'No accepted fact has that id.' });
    const option = named === undefined ? (there?.option ?? null) : named === null ? null : findOption(one, named).id;
    if (ofOptions.includes(part) !== (option !== null))
      throw new AppError('bad-input', {
        field: 'option',
        detail: option === null ? 'Say of which option: name it.' : 'That is said of the whole case, not of an option.',
      });
    const words = typed ?? there?.words ?? '';
    if (words === '' && !there) throw new AppError('bad-input', { field: 'words', detail: 'Say it in a sentence.' });
    refuseUse(context, [typed], 'words');
    const benefit = part === 'benefit' ? (kind ?? there?.kind ?? kindOfBenefit(words)) : null;
    const back = changedProposal(context, one, () => {
      if (words === '' && there) {
        store.proposals.removeLine(there.id);
        return;
      }
      store.proposals.putLine(one.id, {
        id: there?.id ?? context.newId(),
        option,
        part,
        kind: benefit,
        words,
        // The user's own word from here on; where it was read stays known.
        from: there?.from ?? null,
        fact: fact === undefined ? (there?.fact ?? null) : fact,
        state: 'accepted',
        made: there?.made ?? now,
        updated: now,
      });
    });
    return { ...back, careful: words === '' ? [] : careful(words) };
  },
});
