import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Person } from '../../domain/people/person.ts';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { counted } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { forgottenKey, Mentions } from './mentions.tsx';
import { useNotice } from './notice.tsx';
import { Waiting } from './waiting.tsx';

type Shown = Output<'person.remove'>;

const some = (number: number, one: string, many?: string): string[] =>
  number === 0 ? [] : [counted(number, one, many)];
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What goes, what stays without them, and what is out of reach, each in one sentence. */
const sentences = ({ person, goes, namesakes, copies, names }: Shown): readonly string[] => {
  const gone = listed([
    'this page',
    ...some(goes.mails, `mail from ${person.name}`, `mails from ${person.name}`),
    ...(goes.facts === 0
      ? []
      : [`${counted(goes.facts, 'fact')}${goes.accepted > 0 ? ` (${goes.accepted} of them accepted)` : ''}`]),
    ...some(goes.addresses, 'address', 'addresses'),
  ]);
  const stays = listed([
    ...some(goes.moments, 'moment'),
    ...some(goes.sources, 'mail or note', 'mails and notes'),
    ...some(goes.kept, 'fact'),
  ]);
  const old = listed([...some(copies.backups, 'backup'), ...some(copies.exports, 'export')]);
  return [
    `What goes: ${gone}.`,
    ...(stays === '' ? [] : [`What stays, without ${person.name}: ${stays}.`]),
    namesakes > 0
      ? `${counted(namesakes, 'other person goes', 'other people go')} by the same name, so the name stays in texts where no address stands beside it. If they are one person, merge them first.`
      : `In the texts of others and in your own, “a former contact” will stand for ${listed([...names.map((name) => `“${name}”`), 'the address'])}.`,
    `Mail from ${person.name} will not come in again, unless you let it in again under Workspace.`,
    old === ''
      ? 'Backups and exports that you made before still hold everything.'
      : `${old} in this workspace’s folder, and any you keep elsewhere, still hold everything: delete those too.`,
  ];
};

const ForgetDialog = ({ person, close }: { readonly person: Person; readonly close: () => void }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it opens.
  useEffect(() => {
    call('person.remove', { person: person.id }).then(setShown, (error) => {
      sayError(error);
      close();
    });
  }, [person.id]);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const done = await call('person.remove', { person: person.id, really: true });
    client.setQueryData(forgottenKey, done);
    await navigate({ to: '/forgotten', replace: true });
    // What the page has kept of earlier answers still names them, and would be shown until new ones come.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== forgottenKey[0] });
    await refresh(client);
    say(`${done.person.name} is deleted.`);
  };
  return (
    <Dialog label={`Delete ${person.name}`} close={close} className="sheet forget">
      <div className="dialog-head">
        <h2>
          Delete <bdi>{person.name}</bdi>
        </h2>
      </div>
      {shown === null ? (
        <Waiting words="Looking through everything …" />
      ) : (
        <>
          <p className="lead">This cannot be undone.</p>
          <ul className="forget-list">
            {sentences(shown).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p className="verbs forget-verbs">
        {/* First: it has the focus when this opens, and nothing takes its place later. */}
        <button type="button" className="verb" onClick={close}>
          Keep
        </button>
        {shown === null ? null : (
          <button
            type="button"
            className="action hurts"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              remove().catch((error: unknown) => {
                setBusy(false);
                sayError(error);
              });
            }}
          >
            {busy ? 'Deleting …' : 'Delete for good'}
          </button>
        )}
      </p>
      {shown !== null && shown.total > 0 ? (
        <section aria-labelledby="forget-mentions">
          <h3 id="forget-mentions">
            {shown.more ? 'More than ' : ''}
            {counted(shown.total, 'place', 'places')} may still mean {person.name} afterwards, and will be listed for
            you to decide
          </h3>
          <Mentions mentions={shown.mentions.slice(0, 5)} open={false} />
        </section>
      ) : null}
    </Dialog>
  );
};

/** Deleting one person: what it would do is shown first; nothing else is asked. */
export const ForgetPerson = ({ person }: { readonly person: Person }) => {
  const [open, setOpen] = useState(false);
  if (person.standing === 'me') return null;
  return (
    <p className="forget-foot">
      <button type="button" className="verb soft" onClick={() => setOpen(true)}>
        Delete {person.name} …
      </button>
      {open ? <ForgetDialog person={person} close={() => setOpen(false)} /> : null}
    </p>
  );
};
