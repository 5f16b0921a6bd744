import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { NextSteps } from './next-steps.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Today = Output<'today.show'>;

/** At most three things to do this week for those above, each with the verb that begins it; and one line of whose week it is. */
export const WeekSteps = ({ today: { steps, challenge } }: { readonly today: Today }) => (
  <Section
    title="This week"
    aside={
      <Link to="/week" className="verb soft">
        Day by day
      </Link>
    }
  >
    {steps.length > 0 ? <NextSteps steps={steps} label="This week" /> : null}
    {challenge ? (
      <div className="row person-row">
        <div className="what">
          <p className="row-title small" dir="auto">
            {challenge.line.text}
          </p>
          <p className="meta">The week with {challenge.person.name}</p>
        </div>
        <Link to="/week" hash="challenge" className="verb">
          See<span className="hidden"> the week with {challenge.person.name}</span> →
        </Link>
      </div>
    ) : null}
  </Section>
);

/** One relationship that has gone quiet: a line, and a way to leave it for a month. */
export const QuietLine = ({ quiet }: { readonly quiet: NonNullable<Today['quiet']> }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { person, words, about } = quiet;
  const answer = async (word: 'later' | 'open'): Promise<void> => {
    await call('answer.give', { about, answer: word });
    await refresh(client);
  };
  return (
    <Section title="Gone quiet">
      <div className="row person-row">
        <p className="serif" dir="auto">
          {words}
        </p>
        <div className="verbs">
          <Link
            to="/people/$person"
            params={{ person: person.id }}
            className="verb"
            aria-label={`Look at ${person.name}`}
          >
            Look →
          </Link>
          <button
            type="button"
            className="verb soft"
            onClick={() => void answer('later').then(() => say('Put off for a month.', () => answer('open')), sayError)}
          >
            Later
          </button>
        </div>
      </div>
    </Section>
  );
};
