import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { refresh } from '../queries.ts';
import { CarefulText } from './careful-text.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { RehearseVerb } from './rehearse-verb.tsx';

type View = Output<'rehearsal.show'>['rehearsal'];
type Takeaway = View['takeaways'][number];
type To = 'answers' | 'draft' | 'plan';

/** The stated points, each with the words it is seen in. */
const Points = ({ view }: { readonly view: View }) => (
  <Section title="Looked at by what was stated">
    <ul className="rubric">
      {view.points.map(({ id, states, held, seen }) => (
        <li key={id}>
          <p className="rubric-states">
            {states} <span className="held">{held}</span>
          </p>
          {seen.map(({ turn, words, why }) => (
            <p key={turn} className="rubric-seen" dir="auto">
              <span className="serif">“{words}”</span> {why === '' ? null : <span className="quiet">{why}</span>}
            </p>
          ))}
        </li>
      ))}
    </ul>
  </Section>
);

/** Where other words at the same turn would have been heard more calmly. */
const Otherwise = ({ view }: { readonly view: View }) =>
  view.otherwise.length === 0 ? null : (
    <Section title="Where it could have gone another way">
      <ul className="otherwise">
        {view.otherwise.map(({ turn, said, why, reply, better, from, otherwise, tension, calmer }) => (
          <li key={turn}>
            <p dir="auto">
              You said <span className="serif">“{said}”</span> <span className="quiet">{why}</span>
            </p>
            <p dir="auto">
              It brought <span className="serif">“{reply}”</span>
            </p>
            {better === '' ? null : (
              <p dir="auto">
                {from === 'prepared' ? 'With the answer you had prepared, ' : 'With these words of yours, '}
                <span className="serif">“{better}”</span>
              </p>
            )}
            <p dir="auto">
              {better === '' ? 'With an answer that held, the talk' : 'the talk'} would have{' '}
              {calmer === tension ? 'gone on: ' : `been ${calmer} instead of ${tension}, and gone on: `}
              <span className="serif">“{otherwise}”</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );

/** What held, to be taken into the talk with one key; and what still wants an answer. */
const TakeInto = ({ view }: { readonly view: View }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const ways: readonly { readonly to: To; readonly words: string }[] = [
    ...(view.person === null ? [] : [{ to: 'answers' as const, words: 'Keep as your answer →' }]),
    ...(view.moment === null ? [] : [{ to: 'plan' as const, words: 'Into the plan →' }]),
    ...(view.draft === null ? [] : [{ to: 'draft' as const, words: 'Into the draft →' }]),
  ];
  const take = ({ concern }: Takeaway, to: To): void => {
    call('rehearsal.take', { rehearsal: view.id, concern, to }).then(async ({ draft, before, about, question }) => {
      const { person } = view;
      say(to === 'answers' ? 'Kept as your answer.' : `It stands in “${draft?.title ?? ''}”.`, async () => {
        if (draft) await call('draft.save', { draft: draft.id, text: before });
        else if (person !== null) await call('question.prepare', { person, about, question, answer: before });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };
  const held = view.takeaways.filter(({ answer }) => answer !== '');
  const open = view.takeaways.filter(({ answer }) => answer === '');
  const [first] = ways;
  const byKey = (place: number) => () => {
    const one = held[place];
    if (!one || !first) return false;
    take(one, first.to);
    return true;
  };
  usePageKeys({ 1: byKey(0), 2: byKey(1), 3: byKey(2), 4: byKey(3), 5: byKey(4), 6: byKey(5) });
  if (view.takeaways.length === 0) return null;
  return (
    <Section title="To take into the talk">
      <ul className="takeaways">
        {held.map((one, place) => (
          <li key={one.concern}>
            <p className="quiet" dir="auto">
              {one.question}
            </p>
            <p className="serif" dir="auto">
              {one.answer}
            </p>
            {ways.length === 0 ? null : (
              <p className="verbs">
                {ways.map(({ to, words }) => (
                  <button
                    key={to}
                    type="button"
                    className={to === first?.to ? 'verb' : 'verb soft'}
                    onClick={() => take(one, to)}
                  >
                    {words} {to === first?.to && place < 6 ? <kbd>{place + 1}</kbd> : null}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
        {open.map((one) => (
          <li key={one.concern}>
            <p className="quiet" dir="auto">
              {one.question}
            </p>
            <p>Still wants an answer. Have one ready, or say by when you will.</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** What the user takes from it, in their own words. */
const Learnt = ({ view, show }: { readonly view: View; readonly show: (view: View) => void }) => {
  const [words, setWords] = useState(view.learnt);
  const { say, sayError } = useNotice();
  const keep = (): void => {
    if (words.trim() === view.learnt) return;
    const before = view.learnt;
    call('rehearsal.end', { rehearsal: view.id, learnt: words.trim() }).then(({ rehearsal }) => {
      show(rehearsal);
      say('Kept.', async () => {
        const back = await call('rehearsal.end', { rehearsal: view.id, learnt: before });
        setWords(before);
        show(back.rehearsal);
      });
    }, sayError);
  };
  return (
    <form
      className="rehearsal-learnt"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <CarefulText
        label="What do you take from it?"
        hint="One sentence, for yourself. Enter keeps it."
        value={words}
        change={setWords}
        leave={keep}
      />
    </form>
  );
};

/** What stands under a rehearsal that is over: its points, the other way, what to take along, and the next round. */
export const RehearsalJudged = ({ view, show }: { readonly view: View; readonly show: (view: View) => void }) => {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field that was written in is gone: whoever is at the keyboard goes on from here.
    if (document.activeElement === document.body) here.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={here}>
      <Points view={view} />
      <Otherwise view={view} />
      <TakeInto view={view} />
      <Learnt view={view} show={show} />
      <p className="verbs rehearsal-again">
        <RehearseVerb
          of={{
            topic: view.topic,
            concerns: view.concerns.filter(({ key }) => /^own:\d+$/.test(key)).map(({ words }) => words),
            ...(view.person === null ? {} : { person: view.person }),
            ...(view.draft === null ? {} : { draft: view.draft }),
            ...(view.moment === null ? {} : { moment: view.moment }),
          }}
          words="Once more →"
        />
        <Link to="/cards" hash="E15" className="verb soft">
          What rehearsing is known to do
        </Link>
      </p>
    </div>
  );
};
