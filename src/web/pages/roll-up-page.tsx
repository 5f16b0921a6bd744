import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { usualStretch } from '../../domain/documents/build-rollup.ts';
import { type RollupForm, rollupForms } from '../../domain/documents/rollup.ts';
import { rollupFields } from '../../domain/documents/rollup-parts.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { ApiError, call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { errorWords } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Said } from '../components/said.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { WhoAbove } from '../components/who-above.tsx';
import { refresh, useReading } from '../queries.ts';
import '../styles/leave.css';

type Person = Output<'person.list'>['people'][number];

const forms: Readonly<Record<RollupForm, { readonly name: string; readonly says: string }>> = {
  quarter: { name: 'A quarter', says: 'What moved, what was kept, what comes next.' },
  review: { name: 'A review', says: 'Half a year: results with their figures, promises kept, what you learnt.' },
  promotion: { name: 'A case for promotion', says: 'A year: what changed and from what, with whom, and who says so.' },
};

/** Whoever leads the user first, then whoever stands above them. */
const nearest = (people: readonly Person[]): readonly Person[] => {
  const order: readonly (Person['relation'] | undefined)[] = ['manager', 'skip-level'];
  const place = ({ relation }: Person): number => (order.indexOf(relation) + order.length + 1) % (order.length + 1);
  return [...people].sort((a, b) => place(a) - place(b));
};

const Begin = ({ people: all }: { readonly people: readonly Person[] }) => {
  const people = nearest(all);
  const clock = useClock();
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = dayOf(clock.now);
  const [form, setForm] = useState<RollupForm>('quarter');
  const [reader, setReader] = useState(people[0]?.id ?? '');
  const [days, setDays] = useState(usualStretch('quarter', today));
  const [template, setTemplate] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = error instanceof ApiError ? error.field : undefined;
  const choose = (next: RollupForm): void => {
    setForm(next);
    setDays(usualStretch(next, today));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    call('rollup.compile', { form, reader, ...days, template })
      .then(async ({ draft }) => {
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <form className="roll-up" onSubmit={submit}>
      <fieldset>
        <legend>What it is for</legend>
        {rollupForms.map((one) => (
          <label key={one} className="kind-choice">
            <input type="radio" name="form" value={one} checked={form === one} onChange={() => choose(one)} />
            <span>
              <b>{forms[one].name}</b> <span className="quiet">{forms[one].says}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>Who reads it</span>
        <select value={reader} onChange={(event) => setReader(event.target.value)}>
          {people.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {role === '' ? name : `${name}, ${role}`}
            </option>
          ))}
        </select>
      </label>
      <div className="days">
        <label>
          <span>From</span>
          <input
            type="date"
            required
            value={days.since}
            aria-invalid={wrong === 'since'}
            onChange={(event) => setDays({ ...days, since: event.target.value })}
          />
        </label>
        <label>
          <span>To</span>
          <input
            type="date"
            required
            value={days.until}
            aria-invalid={wrong === 'until'}
            onChange={(event) => setDays({ ...days, until: event.target.value })}
          />
        </label>
      </div>
      <details open={wrong === 'template' || undefined}>
        <summary>Use the headings of your house</summary>
        <label>
          <span>Markdown; each {'{{field}}'} is filled from what is on file</span>
          <textarea
            rows={8}
            dir="auto"
            spellCheck={false}
            value={template}
            maxLength={20_000}
            aria-invalid={wrong === 'template'}
            onChange={(event) => setTemplate(event.target.value)}
            placeholder={'## Outcomes\n{{results}}\n\n## Next\n{{next}}'}
          />
        </label>
        <p className="quiet fields">
          {[...rollupFields, 'period', 'reader', 'writer', 'today'].map((field) => (
            <code key={field}>{`{{${field}}}`}</code>
          ))}
        </p>
      </details>
      <p className="verbs">
        <button type="submit" className="action" aria-disabled={busy}>
          {busy ? 'Compiling …' : 'Compile it'}
        </button>
      </p>
      {error === null ? null : (
        <p role="alert" className="bad">
          <Said words={errorWords(error)} />
        </p>
      )}
    </form>
  );
};

/** Begins a quarter, a review or a case for promotion out of what is on file; from then on it is a draft. */
export const RollUpPage = () => {
  const query = useReading('person.list', { standing: 'above', limit: 200 });
  return (
    <PageAnswer query={query}>
      {({ people }) => (
        <Page name="Roll-up" over={<Link to="/write">← Write</Link>} heading="What did it come to?">
          {people.length === 0 ? (
            <>
              <p className="lead">
                A roll-up is read by somebody above you: a quarter, a review, a case for promotion, put together from
                what you accepted.
              </p>
              <WhoAbove />
            </>
          ) : (
            <>
              <p className="lead">
                Put together from what you accepted, with figures, credit and sources. You write the rest; nothing is
                sent from here.
              </p>
              <Begin people={people} />
            </>
          )}
        </Page>
      )}
    </PageAnswer>
  );
};
