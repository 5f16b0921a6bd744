import { useState } from 'react';
import type { ProposalPart } from '../../domain/proposals/proposal.ts';
import { call } from '../api.ts';
import { BelongsTo, type LinePlace } from './belongs-to.tsx';
import { benefitNames, partFrames } from './case-words.ts';
import { SmallForm } from './small-form.tsx';
import { SourcedLine } from './sources.tsx';
import { type ProposalView, useProposalDeed } from './use-proposal.ts';

type CaseLine = ProposalView['lines'][number];

/** What can be done to one line of a case. */
export type LineDeeds = {
  readonly take: (line: CaseLine) => void;
  readonly leave: (line: CaseLine) => void;
  readonly edit: (line: CaseLine) => void;
  /** The line that is being written anew. */
  readonly editing: string | null;
  readonly close: () => void;
};

/** Takes, leaves and edits the lines of a case. */
export const useLineDeeds = (proposal: ProposalView): LineDeeds => {
  const deed = useProposalDeed();
  const [editing, setEditing] = useState<string | null>(null);
  return {
    take: ({ id }) => void deed(call('proposal.take', { proposal: proposal.id, ids: [id] }), 'Taken.'),
    leave: ({ id }) => void deed(call('proposal.leave', { proposal: proposal.id, ids: [id] }), 'Left out.'),
    edit: ({ id }) => setEditing(id),
    editing,
    close: () => setEditing(null),
  };
};

const LineForm = ({
  proposal,
  line,
  close,
}: {
  readonly proposal: ProposalView;
  readonly line: CaseLine;
  readonly close: () => void;
}) => {
  const deed = useProposalDeed();
  const [moved, setMoved] = useState<LinePlace | null>(null);
  const waits = line.state === 'proposed';
  const at = { proposal: proposal.id };
  const take = { name: 'Take it', does: () => deed(call('proposal.take', { ...at, ids: [line.id] }), 'Taken.') };
  return (
    <SmallForm
      label="Say it anew"
      fields={[{ name: 'words', label: 'In your words', lines: 3, value: line.words }]}
      needs="words"
      verb="Keep it"
      keep={({ words = '' }) => deed(call('proposal.put', { ...at, line: line.id, words, ...(moved ?? {}) }), 'Kept.')}
      asItIs={waits && moved === null ? take : undefined}
      deeds={[
        waits
          ? {
              name: 'Leave it out',
              does: () => deed(call('proposal.leave', { ...at, ids: [line.id] }), 'Left out.'),
            }
          : {
              name: 'Take it out',
              does: () => deed(call('proposal.put', { ...at, line: line.id, words: '' }), 'Taken out.'),
            },
      ]}
      keepOnLeave
      close={close}
    >
      <BelongsTo
        proposal={proposal}
        value={moved ?? line}
        change={(to) => setMoved(to.option === null && to.part === line.part ? null : to)}
      />
    </SmallForm>
  );
};

const LineRow = ({
  proposal,
  line,
  deeds,
}: {
  readonly proposal: ProposalView;
  readonly line: CaseLine;
  readonly deeds: LineDeeds;
}) => {
  const waits = line.state === 'proposed';
  // "Because" stands there once.
  const frame =
    line.part === 'recommendation' && /^(?:because|since)\b/i.test(line.words) ? '' : (partFrames[line.part] ?? '');
  const kind = line.kind === null ? '' : `${benefitNames[line.kind]}: `;
  const ended = proposal.ended !== null;
  if (deeds.editing === line.id)
    return (
      <li className="case-line">
        <LineForm proposal={proposal} line={line} close={deeds.close} />
      </li>
    );
  return (
    <li
      className={waits ? 'case-line waits' : 'case-line'}
      data-line={line.id}
      data-part={line.part}
      tabIndex={ended ? undefined : 0}
      aria-keyshortcuts={ended ? undefined : waits ? 'Enter x e' : 'e x'}
    >
      <p className="serif case-words" dir="auto">
        {frame === '' ? null : <span className="case-frame">{frame} </span>}
        <SourcedLine
          line={{ text: `${kind}${line.words}`, sources: waits || line.fact !== null ? line.sources : [] }}
        />
        {waits ? <span className="unaccepted"> read in your words</span> : null}
      </p>
      {ended ? null : (
        <div className="verbs">
          {waits ? (
            <>
              <button
                type="button"
                className="verb"
                aria-label={`Take it: ${line.words}`}
                onClick={() => deeds.take(line)}
              >
                Take it
              </button>
              <button
                type="button"
                className="verb soft"
                aria-label={`Leave it out: ${line.words}`}
                onClick={() => deeds.leave(line)}
              >
                Leave it out
              </button>
              <button
                type="button"
                className="verb soft"
                aria-label={`Edit: ${line.words}`}
                onClick={() => deeds.edit(line)}
              >
                Edit
              </button>
            </>
          ) : (
            <button
              type="button"
              className="verb soft"
              aria-label={`Edit: ${line.words}`}
              onClick={() => deeds.edit(line)}
            >
              Edit
            </button>
          )}
        </div>
      )}
    </li>
  );
};

/** The lines of some parts of a case, each where it belongs; what was read waits for its yes where it will stand. */
export const CaseLines = ({
  proposal,
  parts,
  label,
  deeds,
}: {
  readonly proposal: ProposalView;
  readonly parts: readonly ProposalPart[];
  readonly label: string;
  readonly deeds: LineDeeds;
}) => {
  const lines = parts.flatMap((part) =>
    proposal.lines.filter((line) => line.part === part && line.option === null && line.state !== 'rejected'),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="case-lines" aria-label={label}>
      {lines.map((line) => (
        <LineRow key={line.id} proposal={proposal} line={line} deeds={deeds} />
      ))}
    </ul>
  );
};

/** A verb that says one more thing of a part, and the form it opens. */
export const SayMore = ({
  proposal,
  part,
  verb,
  label,
}: {
  readonly proposal: ProposalView;
  readonly part: ProposalPart;
  readonly verb: string;
  readonly label: string;
}) => {
  const deed = useProposalDeed();
  const [open, setOpen] = useState(false);
  if (proposal.ended) return null;
  if (open)
    return (
      <SmallForm
        label={label}
        fields={[{ name: 'words', label, lines: 2 }]}
        needs="words"
        verb="Keep it"
        keep={({ words = '' }) => deed(call('proposal.put', { proposal: proposal.id, part, words }), 'Kept.')}
        keepOnLeave
        close={() => setOpen(false)}
      />
    );
  return (
    <button type="button" className="verb soft" data-say={part} onClick={() => setOpen(true)}>
      {verb}
    </button>
  );
};
