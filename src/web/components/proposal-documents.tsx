import '../styles/decision.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProposalForm } from '../../domain/proposals/proposal-draft.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

const forms: readonly { readonly form: ProposalForm; readonly verb: string; readonly says: string }[] = [
  { form: 'brief', verb: 'One page →', says: 'The answer, the ask, the options side by side, what meets the risk.' },
  { form: 'memo', verb: 'The whole memo →', says: 'All of it: evidence, assumptions, objections with nobody named.' },
  { form: 'points', verb: 'Talking points →', says: 'At most eight lines, and what is likely to be asked.' },
  { form: 'mail', verb: 'A mail →', says: 'The ask first, in a hundred words or so.' },
];

/** Writes a proposal down for whoever decides, and opens it; what was begun and has not gone out is gone on with. */
export const ProposalDocuments = ({
  proposal: { id, called },
}: {
  readonly proposal: {
    readonly id: string /** What whoever decides is called; empty where nobody is named. */;
    readonly called: string;
  };
}) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const [busy, setBusy] = useState(false);
  const write = (form: ProposalForm): void => {
    if (busy) return;
    setBusy(true);
    call('proposal.compile', { proposal: id, form })
      .then(async ({ draft }) => {
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      })
      .catch(sayError)
      .finally(() => setBusy(false));
  };
  return (
    <Section title={called === '' ? 'Written down' : `Written down for ${called}`}>
      <ul className="rows proposal-documents" aria-label="Documents">
        {forms.map(({ form, verb, says }) => (
          <li key={form} className="row person-row">
            <div className="what">
              <p className="row-sub">{says}</p>
            </div>
            <div className="verbs">
              <button type="button" className="verb" aria-disabled={busy} onClick={() => write(form)}>
                {verb}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p className="section-note">
        Each line keeps where it is from, and what you change stays yours. Nothing of who stands where is in it.
      </p>
    </Section>
  );
};
