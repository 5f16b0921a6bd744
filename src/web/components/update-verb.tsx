import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

/** Compiles what is on file for somebody and opens it; an update that has not gone out is gone on with. */
export const UpdateVerb = ({ person, words }: { readonly person: string; readonly words: string }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const [busy, setBusy] = useState(false);
  const compile = (): void => {
    if (busy) return;
    setBusy(true);
    call('update.compile', { reader: person })
      .then(async ({ draft }) => {
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      })
      .catch(sayError)
      .finally(() => setBusy(false));
  };
  return (
    <button type="button" className="verb" aria-disabled={busy} onClick={compile}>
      {words}
    </button>
  );
};

/** "Update for Helen →", for the few above but those in `besides`. */
export const UpdateVerbs = ({ besides }: { readonly besides: readonly string[] }) => {
  const above = useReading('person.list', { standing: 'above', limit: 3 });
  const people = (above.data?.people ?? []).filter(({ id }) => !besides.includes(id));
  if (people.length === 0) return null;
  return (
    <Section title="Tell them how it goes">
      <p className="verbs update-verbs">
        {people.map(({ id, name }) => (
          <UpdateVerb key={id} person={id} words={`Update for ${calledName(name)} →`} />
        ))}
      </p>
    </Section>
  );
};
