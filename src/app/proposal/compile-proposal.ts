import { buildExecutiveBrief } from '../../domain/documents/build-executive-brief.ts';
import { buildMemo } from '../../domain/documents/build-memo.ts';
import { buildProposalMail } from '../../domain/documents/build-proposal-mail.ts';
import { buildTalkingPoints } from '../../domain/documents/build-talking-points.ts';
import type { Document } from '../../domain/documents/document.ts';
import { type Draft, freeWords, type Mark } from '../../domain/documents/draft.ts';
import type { Line } from '../../domain/documents/line.ts';
import type { BuiltProposal, ProposalMaterial } from '../../domain/documents/proposal-material.ts';
import { type WrittenForm, writeText } from '../../domain/documents/write-text.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { draftTitle, formWords, type ProposalForm } from '../../domain/proposals/proposal-draft.ts';
import type { Context } from '../context.ts';
import { compiledOver } from '../draft/compiled-over.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';
import { findProposal } from './find-proposal.ts';
import { gatherMaterial } from './gather-material.ts';

export type AskedDocument = {
  readonly proposal?: string | undefined;
  readonly form?: ProposalForm | undefined;
  /** A name, address or id; `null` for nobody in particular. */
  readonly reader?: string | null | undefined;
  readonly draft?: string | undefined;
};

const forms: Readonly<
  Record<ProposalForm, { readonly build: (material: ProposalMaterial) => BuiltProposal; readonly written: WrittenForm }>
> = {
  brief: { build: buildExecutiveBrief, written: 'memo' },
  memo: { build: buildMemo, written: 'memo' },
  points: { build: buildTalkingPoints, written: 'talk' },
  mail: { build: buildProposalMail, written: 'mail' },
};

/** Every line of a document that was compiled, cells of its tables among them, in the order of the text. */
export const linesIn = ({ sections }: Document): readonly Line[] =>
  sections.flatMap(({ lines, rows = [] }) => [...lines, ...rows.flat().filter(({ text }) => text !== '')]);

type Open = {
  readonly draft: Draft | undefined;
  readonly title: string;
  readonly proposal: Proposal;
  readonly form: ProposalForm;
  readonly reader: Person | null;
};

/** The open document that is asked for, or the last one of that form for that reader that has not gone out. */
const openDocument = (context: Context, asked: AskedDocument): Open => {
  const store = context.store();
  const draft = asked.draft === undefined ? undefined : store.drafts.get(asked.draft);
  const made = draft && store.proposalDrafts.get(draft.id);
  if (asked.draft !== undefined) {
    if (!draft || !draftWasThere(context, draft))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    if (!made)
      throw new AppError('bad-input', { field: 'draft', detail: 'That draft was not compiled from a proposal.' });
    if (draft.sent !== null) throw new AppError('sent', { field: 'draft' });
  }
  const named = asked.proposal ?? made?.proposal;
  if (named === undefined)
    throw new AppError('bad-input', { field: 'proposal', detail: 'Say of which proposal: its title or its id.' });
  const proposal = findProposal(context, named);
  const form = asked.form ?? made?.form ?? 'brief';
  const whom = asked.reader === undefined ? (draft ? draft.reader : proposal.decider) : asked.reader;
  const reader = whom === null || whom === '' ? null : findPerson(store, whom, 'reader');
  if (reader?.standing === 'me') throw new AppError('bad-input', { field: 'reader', detail: 'That is you.' });
  if (draft && made) {
    const other =
      made.proposal !== proposal.id
        ? 'of another proposal'
        : made.form !== form
          ? `and no ${formWords[form]}`
          : draft.reader !== (reader?.id ?? null)
            ? 'for another reader'
            : null;
    // Nothing is written over with something else.
    if (other !== null)
      throw new AppError('bad-input', {
        field: 'draft',
        detail: `That draft is ${made.form === 'points' ? '' : 'a '}${formWords[made.form]} ${other}.`,
        hint: 'Without `draft` the one you mean is found, or begun beside it.',
      });
  }
  const open = store.proposalDrafts.of(proposal.id).flatMap((one) => {
    const there = one.form === form ? store.drafts.get(one.draft) : undefined;
    return there && there.sent === null && there.reader === (reader?.id ?? null) && draftWasThere(context, there)
      ? [{ there, title: one.title }]
      : [];
  });
  const last = open.toSorted((a, b) => b.there.updated.localeCompare(a.there.updated))[0];
  return {
    draft: draft ?? last?.there,
    title: (draft ? made?.title : last?.title) ?? '',
    proposal,
    form,
    reader,
  };
};

/** A document of a proposal as it would be compiled now: the draft it goes into, what was built, its marks. Nothing is kept. */
export const compileProposal = async (
  context: Context,
  asked: AskedDocument,
): Promise<{
  readonly draft: Draft;
  readonly built: BuiltProposal;
  readonly marks: readonly Mark[];
  readonly proposal: Proposal;
  readonly form: ProposalForm;
  /** What it goes by among others of the same case. */
  readonly title: string;
}> => {
  const { draft: before, title: last, proposal, form, reader } = openDocument(context, asked);
  const { build, written } = forms[form];
  const built = build(await gatherMaterial(context, proposal, reader));
  const { text, marks } = writeText(built.document, written);
  const title = draftTitle(form, built.document.title, reader === null ? '' : calledName(reader.name));
  const over = compiledOver(before, { text, marks, ending: built.document.closing, notes: built.notes });
  return {
    built,
    marks,
    proposal,
    form,
    title,
    draft: {
      ...(before ?? { ...freeWords, id: '', created: context.now }),
      // A title of the writer's own stays.
      title: !before || before.title === '' || before.title === last ? title : before.title,
      kind: 'proposal',
      reader: reader?.id ?? null,
      about: proposal.id,
      text: over.text,
      marks: [...over.marks],
      compiled: text,
      conflicts: [...over.conflicts],
      updated: context.now,
    },
  };
};
