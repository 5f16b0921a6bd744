import type { Line } from '../../domain/documents/line.ts';
import { shortened } from '../../domain/documents/words.ts';
import { withFigure } from '../../domain/proposals/with-figure.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a brief says of a talk before a decision: its goal, what to bring, the cost that will be asked about; undefined where the
 * moment is no such talk with that person, or it was held or dropped.
 */
export const talkBefore = (
  context: Context,
  person: Id,
  moment: { readonly id: Id } | undefined,
):
  | { readonly id: Id; readonly proposal: { readonly id: Id; readonly title: string }; readonly lines: Line[] }
  | undefined => {
  if (moment === undefined) return undefined;
  const store = context.store();
  const talk = store.proposalTalks
    .ofMoment(moment.id, context.now)
    .find((one) => one.person === person && one.held === null && one.dropped === null);
  const proposal = talk && store.proposals.get(talk.proposal, context.now);
  if (!talk || !proposal) return undefined;
  const line = (head: string, words: string, most: number): readonly Line[] =>
    words.trim() === '' ? [] : [{ text: `${head}: ${shortened(oneLine(words), most)}`, sources: [] }];
  return {
    id: talk.id,
    proposal: { id: proposal.id, title: proposal.title },
    lines: [
      ...line('For', talk.goal, 18),
      ...line('Bring', talk.bring.replaceAll('\n', '; '), 16),
      ...(talk.cost.trim() === '' ? [] : [{ text: `The cost: ${withFigure(oneLine(talk.cost), 14)}`, sources: [] }]),
    ],
  };
};
