import { useState } from 'react';
import { call } from '../api.ts';
import { shortDate } from '../time.ts';
import { ClaimForm, type ClaimSort } from './claim-form.tsx';
import { useClock } from './clock.tsx';
import { type Offer, Offers } from './offers.tsx';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';
import { type ClaimShown, type EvidenceShown, useClaimDeed } from './use-claims.ts';

const storyWords = ({ story }: ClaimShown): readonly (readonly [string, string])[] =>
  story === null
    ? []
    : (
        [
          ['Before', story.before],
          ['They did', story.did],
          ['After', story.after],
          ['Different here', story.differs],
        ] as const
      ).filter(([, words]) => words !== '');

const ClaimRow = ({
  proposal,
  one,
  ended,
}: {
  readonly proposal: string;
  readonly one: ClaimShown;
  readonly ended: boolean;
}) => {
  const deed = useClaimDeed(proposal);
  const [open, setOpen] = useState(false);
  const clock = useClock();
  const story = storyWords(one);
  const missing = /^(?:Where is it|What does it|How will|By when|The day|Is there)/.test(one.asks);
  const basis =
    one.sort === 'assumption' && one.testBy !== null ? `${one.test} · by ${shortDate(one.testBy, clock)}` : one.basis;
  return (
    <li className="likely claim" data-claim={one.id}>
      <p className="likely-words" dir="auto">
        <SourcedLine line={{ text: one.words, sources: one.sources }} />
      </p>
      {basis === '' ? null : (
        <p className="meta" dir="auto">
          {basis}
        </p>
      )}
      {story.length > 0 ? (
        <dl className="told-of-it">
          {story.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {one.old === '' ? null : <p className="meta old">{one.old}</p>}
      {one.asks === '' ? null : <p className="meta asks-next">{one.asks}</p>}
      {open ? (
        <div className="likely-form">
          <ClaimForm
            proposal={proposal}
            sort={one.sort === 'assumption' ? 'assumption' : one.story ? 'case' : 'claim'}
            one={one}
            close={() => setOpen(false)}
          />
        </div>
      ) : ended ? null : (
        <div className="verbs">
          <button
            type="button"
            className={missing ? 'verb' : 'verb soft'}
            aria-label={`${missing ? 'Say it' : 'Edit'}: ${one.words}`}
            onClick={() => setOpen(true)}
          >
            {missing ? 'Say it →' : 'Edit'}
          </button>
          <button
            type="button"
            className="verb soft"
            aria-label={`Take out: ${one.words}`}
            onClick={() => void deed(call('claim.leave', { proposal, keys: [one.id] }), 'Taken out.')}
          >
            Take out
          </button>
        </div>
      )}
    </li>
  );
};

const ToTake = ({ shown }: { readonly shown: EvidenceShown }) => {
  const { proposal, toTake, onFile } = shown;
  const deed = useClaimDeed(proposal.id);
  const [editing, setEditing] = useState<string | null>(null);
  const edited = toTake.find(({ id }) => id === editing);
  const shared = { takeWords: 'Take it', refuseWords: 'Leave it out' } as const;
  const keys = (key: string) => ({ proposal: proposal.id, keys: [key] });
  const offers: readonly Offer[] = [
    ...toTake.map(
      (one): Offer => ({
        ...shared,
        key: one.id,
        words: <SourcedLine line={{ text: one.words, sources: one.sources }} />,
        meta: (
          <bdi>
            {one.sort === 'assumption' ? 'assumed' : 'claimed'}
            {one.basis === '' ? '' : ` · ${one.basis}`}
          </bdi>
        ),
        take: () => void deed(call('claim.take', keys(one.id)), 'Taken.'),
        refuse: () => void deed(call('claim.leave', keys(one.id)), 'Left out.'),
        edit: () => setEditing(one.id),
      }),
    ),
    ...onFile.map(
      (one): Offer => ({
        ...shared,
        key: one.fact,
        words: <SourcedLine line={{ text: one.words, sources: [one.source] }} />,
        meta: 'a result on file',
        take: () => void deed(call('claim.take', keys(one.fact)), 'Taken.'),
        refuse: () => void deed(call('claim.leave', keys(one.fact)), 'Left out.'),
      }),
    ),
  ];
  if (offers.length === 0) return null;
  return (
    <Section title="To take or leave">
      <Offers label="To take or leave" offers={offers} />
      {edited ? (
        <ClaimForm
          key={edited.id}
          proposal={proposal.id}
          sort={edited.sort}
          one={edited}
          close={() => setEditing(null)}
        />
      ) : null}
      {toTake.length > 1 ? (
        <p className="rows-foot">
          <button
            type="button"
            className="verb"
            onClick={() => void deed(call('claim.take', { proposal: proposal.id }), 'Taken.')}
          >
            Take all of it →
          </button>
        </p>
      ) : null}
    </Section>
  );
};

/** What is claimed and assumed in a proposal and how it is known; what was read in the words, to take or leave. */
export const Claims = ({ shown }: { readonly shown: EvidenceShown }) => {
  const [adding, setAdding] = useState<ClaimSort | null>(null);
  const { proposal, claims, notes } = shown;
  const close = (): void => setAdding(null);
  const said = claims.filter(({ sort }) => sort === 'claim');
  const assumed = claims.filter(({ sort }) => sort === 'assumption');
  const add = (sort: ClaimSort, words: string, soft = false) => (
    <button type="button" className={soft ? 'verb soft' : 'verb'} onClick={() => setAdding(sort)}>
      {words}
    </button>
  );
  const rows = (list: readonly ClaimShown[], label: string) =>
    list.length === 0 ? null : (
      <ul className="rows likely-list" aria-label={label}>
        {list.map((one) => (
          <ClaimRow key={one.id} proposal={proposal.id} one={one} ended={proposal.ended} />
        ))}
      </ul>
    );
  return (
    <>
      <ToTake shown={shown} />
      <Section
        title="What you claim"
        className="claims"
        aside={adding !== null || proposal.ended ? null : add('claim', 'Claim something →')}
      >
        {adding === 'claim' || adding === 'case' ? (
          <ClaimForm proposal={proposal.id} sort={adding} close={close} />
        ) : null}
        {said.length > 0 || adding !== null ? null : (
          <p className="section-note">
            Nothing yet. A figure, a trial, what happened elsewhere: one that holds is enough.
          </p>
        )}
        {rows(said, 'Claims')}
        {adding !== null || proposal.ended ? null : (
          <p className="rows-foot">{add('case', 'It worked elsewhere →', true)}</p>
        )}
        {notes.map((note) => (
          <p key={note} className="section-note" dir="auto">
            {note}
          </p>
        ))}
      </Section>
      <Section
        title="What you assume"
        className="claims"
        aside={adding !== null || proposal.ended ? null : add('assumption', 'Assume something →')}
      >
        {adding === 'assumption' ? <ClaimForm proposal={proposal.id} sort="assumption" close={close} /> : null}
        {assumed.length > 0 || adding === 'assumption' ? null : (
          <p className="section-note">Nothing is marked as assumed.</p>
        )}
        {rows(assumed, 'Assumptions')}
      </Section>
    </>
  );
};
