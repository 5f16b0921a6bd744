import '../styles/likely.css';
import '../styles/objections.css';
import { useState } from 'react';
import { call } from '../api.ts';
import { useReading } from '../queries.ts';
import { ExpectedQuestions } from './expected-questions.tsx';
import { type Offer, Offers, SaidLine } from './offers.tsx';
import { Section } from './page.tsx';
import { RehearseVerb } from './rehearse-verb.tsx';
import { SmallForm } from './small-form.tsx';
import { type ObjectionShown, orNull, type Register, useObjectionDeed } from './use-objections.ts';

const fieldsOf = (one?: ObjectionShown) => [
  { name: 'words', label: 'What speaks against it', lines: 2, value: one?.words ?? '' },
  { name: 'person', label: 'Whose it is, by name; empty for nobody in particular', max: 320, value: one?.by ?? '' },
  { name: 'valid', label: 'What of it is right', lines: 2, value: one?.valid ?? '' },
  { name: 'answer', label: 'Your answer', lines: 2, value: one?.answer ?? '' },
  { name: 'test', label: 'How the answer would be tested', value: one?.test ?? '' },
];

const Form = ({
  proposal,
  one,
  close,
}: {
  readonly proposal: string;
  readonly one?: ObjectionShown;
  readonly close: () => void;
}) => {
  const deed = useObjectionDeed(proposal);
  return (
    <SmallForm
      label={one ? `Edit: ${one.words}` : 'What speaks against it'}
      fields={fieldsOf(one)}
      needs="words"
      verb="Keep it"
      keep={({ words = '', person, valid = '', answer = '', test = '' }) =>
        deed(
          call('objection.save', {
            proposal,
            words,
            valid,
            answer,
            test,
            sort: 'objection',
            // Whoever it was stays, however they are called here.
            ...(person === (one?.by ?? '') ? {} : { person: orNull(person) }),
            ...(one ? { objection: one.id } : {}),
          }),
          'Kept.',
        )
      }
      close={close}
    />
  );
};

const Row = ({ proposal, one }: { readonly proposal: string; readonly one: ObjectionShown }) => {
  const deed = useObjectionDeed(proposal);
  const [open, setOpen] = useState(false);
  const told = [
    ['Right in it', one.valid],
    ['Answer', one.answer],
    ['Tested by', one.test],
  ].filter(([, words]) => words !== '');
  return (
    <li className="likely objection">
      <p className="likely-words">
        <SaidLine text={one.words} sources={one.sources} />
      </p>
      <p className="meta">
        {one.by === '' ? null : (
          <>
            <bdi>{one.by}</bdi>
            {one.answer === '' ? ' · ' : ''}
          </>
        )}
        {one.answer === '' ? <span className="unanswered">no answer yet</span> : null}
      </p>
      {told.length > 0 ? (
        <dl className="told-of-it">
          {told.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {open ? (
        <div className="likely-form">
          <Form proposal={proposal} one={one} close={() => setOpen(false)} />
        </div>
      ) : (
        <div className="verbs">
          <button
            type="button"
            className={one.answer === '' ? 'verb' : 'verb soft'}
            aria-label={`${one.answer === '' ? 'Answer' : 'Edit'}: ${one.words}`}
            onClick={() => setOpen(true)}
          >
            {one.answer === '' ? 'Answer →' : 'Edit'}
          </button>
          <button
            type="button"
            className="verb soft"
            aria-label={`Take out: ${one.words}`}
            onClick={() => void deed(call('objection.remove', { proposal, objection: one.id }), 'Taken out.')}
          >
            Take out
          </button>
        </div>
      )}
    </li>
  );
};

const ToTake = ({ proposal, toTake }: { readonly proposal: string; readonly toTake: Register['toTake'] }) => {
  const deed = useObjectionDeed(proposal);
  const [editing, setEditing] = useState<string | null>(null);
  const edited = toTake.find(({ key }) => key === editing);
  const offers = toTake.map(
    ({ key, words, by, why, answer, sources, sort }): Offer => ({
      key,
      words: <SaidLine text={words} sources={sources} />,
      meta: (
        <>
          {sort === 'question' ? 'A question, ' : ''}
          {why}
          {by === '' ? null : (
            <>
              {' · '}
              <bdi>{by}</bdi>
            </>
          )}
          {answer === '' ? null : (
            <>
              {' · answer: '}
              <bdi>{answer}</bdi>
            </>
          )}
        </>
      ),
      takeWords: 'Take it',
      refuseWords: 'Leave it out',
      take: () => void deed(call('objection.take', { proposal, keys: [key] }), 'Taken.'),
      refuse: () => void deed(call('objection.leave', { proposal, keys: [key] }), 'Left out.'),
      edit: () => setEditing(key),
    }),
  );
  return (
    <>
      <Offers label="Found, to take or leave" offers={offers} />
      {edited ? (
        <SmallForm
          key={edited.key}
          label={`Edit: ${edited.words}`}
          fields={[
            { name: 'words', label: 'In your words', lines: 2, value: edited.words },
            { name: 'answer', label: 'Your answer', lines: 2, value: edited.answer },
          ]}
          needs="words"
          verb="Keep it"
          keep={({ words = '', answer = '' }) =>
            deed(
              call('objection.save', {
                proposal,
                words,
                answer,
                ...(edited.key.includes(':') ? { about: edited.key } : { objection: edited.key }),
              }),
              'Kept in your words.',
            )
          }
          close={() => setEditing(null)}
        />
      ) : null}
    </>
  );
};

/** What speaks against a proposal and what will be asked of it; a part of its page of evidence. */
export const Objections = ({ proposal }: { readonly proposal: string }) => {
  const { data } = useReading('objection.list', { proposal });
  const [adding, setAdding] = useState(false);
  if (!data) return null;
  const { objections, questions, toTake, sentence } = data;
  return (
    <>
      <Section
        title="What speaks against it"
        className="objections"
        aside={
          adding ? null : (
            <button type="button" className="verb" onClick={() => setAdding(true)}>
              Note one →
            </button>
          )
        }
      >
        <p className="section-note">{sentence}</p>
        {adding ? <Form proposal={proposal} close={() => setAdding(false)} /> : null}
        <ToTake proposal={proposal} toTake={toTake} />
        {objections.length > 0 ? (
          <ul className="rows likely-list" aria-label="Objections">
            {objections.map((one) => (
              <Row key={one.id} proposal={proposal} one={one} />
            ))}
          </ul>
        ) : null}
        {objections.length + questions.filter(({ id }) => id !== null).length > 0 ? (
          <p className="rows-foot">
            <RehearseVerb of={{ proposal }} words="Rehearse with these →" />
          </p>
        ) : null}
      </Section>
      <ExpectedQuestions proposal={proposal} questions={questions} />
    </>
  );
};
