import { useState } from 'react';
import type { ProposalView } from '../../app/proposal/proposal-view.ts';
import { type Experiment, type ExperimentPart, experimentWords } from '../../domain/proposals/experiment.ts';
import { call } from '../api.ts';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { useProposalDeed } from './use-proposal.ts';

const PartForm = ({
  proposal,
  part,
  close,
}: {
  readonly proposal: ProposalView;
  readonly part: ExperimentPart;
  readonly close: () => void;
}) => {
  const deed = useProposalDeed();
  const lines = proposal.lines.filter(
    (line) => line.part === part && line.option === null && line.state !== 'rejected',
  );
  const [line] = lines;
  const waiting = lines.filter(({ state }) => state === 'proposed').map(({ id }) => id);
  const { name, asks, why } = experimentWords[part];
  return (
    <SmallForm
      label={name}
      fields={[{ name: 'words', label: `${asks} ${why}`, lines: 2, value: line?.words ?? '' }]}
      needs="words"
      verb="Keep it"
      keep={({ words = '' }) =>
        deed(call('proposal.put', { proposal: proposal.id, part, words, ...(line ? { line: line.id } : {}) }), 'Kept.')
      }
      asItIs={
        waiting.length > 0
          ? {
              name: 'Take it',
              does: () => deed(call('proposal.take', { proposal: proposal.id, ids: waiting }), 'Taken.'),
            }
          : undefined
      }
      deeds={
        !line
          ? []
          : waiting.length > 0
            ? [
                {
                  name: 'Leave it out',
                  does: () => deed(call('proposal.leave', { proposal: proposal.id, ids: waiting }), 'Left out.'),
                },
              ]
            : [
                {
                  name: 'Take it out',
                  does: () =>
                    deed(call('proposal.put', { proposal: proposal.id, part, words: '', line: line.id }), 'Taken out.'),
                },
              ]
      }
      keepOnLeave
      close={close}
    />
  );
};

/** The smallest test, as one paragraph each part of which can be said otherwise, and what of it is missing. */
export const ExperimentFrame = ({
  proposal,
  experiment,
}: {
  readonly proposal: ProposalView;
  readonly experiment: Experiment;
}) => {
  const [open, setOpen] = useState<ExperimentPart | null>(null);
  const { pieces, missing, notes } = experiment;
  const ended = proposal.ended !== null;
  const form = open ? (
    <PartForm
      key={open}
      proposal={proposal}
      part={open}
      // What was kept a moment later closes no form that was opened in the meantime.
      close={() => setOpen((now) => (now === open ? null : now))}
    />
  ) : null;
  if (pieces.length === 0)
    return (
      <Section
        title="A smallest test"
        aside={
          open || ended ? null : (
            <button type="button" className="verb" onClick={() => setOpen('hypothesis')}>
              Frame one →
            </button>
          )
        }
      >
        {form ?? (
          <p className="section-note">If a whole yes is much at once, a test that ends by itself asks for less.</p>
        )}
      </Section>
    );
  return (
    <Section title="A smallest test">
      <p className="experiment" dir="auto">
        {pieces.map(({ part, text, waits }) => (
          <span key={part}>
            {waits ? <span className="piece waits">{text}</span> : text}
            {waits ? <span className="hidden"> (read in your words)</span> : null}{' '}
          </span>
        ))}
      </p>
      {ended ? null : (
        <p className="verbs experiment-parts">
          {pieces.map(({ part, waits }) => (
            <button
              key={part}
              type="button"
              className={waits ? 'verb' : 'verb soft'}
              aria-label={`${experimentWords[part].name}: ${waits ? 'take or leave it' : 'say it otherwise'}`}
              onClick={() => setOpen(part)}
            >
              {experimentWords[part].name}
            </button>
          ))}
        </p>
      )}
      {form}
      {notes.length === 0 ? null : (
        <ul className="option-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {missing.length === 0 || ended ? null : (
        <ul className="experiment-missing" aria-label="Not said yet">
          {missing.map((part) => (
            <li key={part}>
              <button type="button" className="verb" onClick={() => setOpen(part)}>
                {experimentWords[part].asks}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
