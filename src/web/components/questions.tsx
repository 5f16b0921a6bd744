import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { AlsoMe } from './also-me.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Suggestion = Output<'person.suggest'>['me'][number];

const Suggested = ({
  suggestion,
  number,
  verb,
  choose,
  not,
}: {
  readonly suggestion: Suggestion;
  readonly number: number;
  readonly verb: ReactNode;
  readonly choose: () => void;
  readonly not?: () => void;
}) => (
  <li className="row suggestion">
    <span className="when">
      <kbd>{number}</kbd>
    </span>
    <div className="what">
      <p className="row-title" dir="auto">
        {suggestion.name}
        {suggestion.address && suggestion.address !== suggestion.name ? (
          <span className="address"> {suggestion.address}</span>
        ) : null}
      </p>
      <p className="row-sub">{suggestion.reason}</p>
    </div>
    <div className="verbs">
      <button type="button" className="verb" onClick={choose}>
        {verb}
      </button>
      {not ? (
        <button type="button" className="verb soft" onClick={not}>
          No
        </button>
      ) : null}
    </div>
  </li>
);

const numbered = (act: (index: number) => void): Record<string, () => void> =>
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), () => act(index)]));

/** "Which address is you?": the likeliest stands first, one key confirms. */
export const WhoIsMe = ({ onDone }: { readonly onDone?: () => void }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const query = useReading('person.suggest', {});
  const [typed, setTyped] = useState('');
  const suggestions = (query.data?.me ?? []).slice(0, 5);

  const choose = (person: string, name: string): void => {
    call('person.me', { person }).then(async () => {
      say(`You are ${name}.`);
      await refresh(client);
      onDone?.();
    }, sayError);
  };
  const chooseAt = (index: number): void => {
    const suggestion = suggestions[index];
    if (suggestion) choose(suggestion.address || suggestion.id, suggestion.name);
  };
  usePageKeys({
    ...numbered(chooseAt),
    enter: (event) => {
      if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement) event.target.click();
      else if (event.target instanceof HTMLElement && event.target.closest('summary, label')) event.target.click();
      else if (suggestions[0]?.likely) chooseAt(0);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') choose(typed.trim(), typed.trim());
  };
  return (
    <Section title="Which address is you?" className="question">
      <p className="section-note">So that what you owe and what you wait for are told apart.</p>
      <ul className="rows">
        {suggestions.map((suggestion, index) => (
          <Suggested
            key={suggestion.id}
            suggestion={suggestion}
            number={index + 1}
            verb={
              index === 0 && suggestion.likely ? (
                <>
                  This is me <kbd>Enter</kbd>
                </>
              ) : (
                'This is me'
              )
            }
            choose={() => chooseAt(index)}
          />
        ))}
      </ul>
      <form className="inline-form" onSubmit={submit}>
        <label>
          <span>{suggestions.length > 0 ? 'Another one' : 'Your mail address'}</span>
          <input
            type="text"
            inputMode="email"
            autoComplete="email"
            value={typed}
            maxLength={320}
            placeholder="you@company.example"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="verb">
          This is me →
        </button>
      </form>
    </Section>
  );
};

/** What is asked once it is known who the user is: which addresses are theirs too, then who is above them. */
export const WhoIsAbove = ({ done }: { readonly done?: () => void }) => {
  const { data } = useReading('person.suggest', {});
  const me = data?.known ?? null;
  return data && me !== null && data.mine.length > 0 ? (
    <AlsoMe mine={data.mine} me={me} keys />
  ) : (
    <Above {...(done ? { done } : {})} />
  );
};

/** "Who of these is above you?": number keys say yes, Enter confirms the likely ones. */
const Above = ({ done }: { readonly done?: () => void }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const query = useReading('person.suggest', {});
  const passed = useRef(new Set<string>());
  const [, redraw] = useState(0);
  const suggestions = (query.data?.above ?? []).filter(({ id }) => !passed.current.has(id)).slice(0, 9);
  const likely = suggestions.filter((suggestion) => suggestion.likely);

  const place = async (chosen: readonly Suggestion[], standing: 'above' | 'beside'): Promise<void> => {
    try {
      for (const { id } of chosen) await call('person.edit', { person: id, standing });
      const names = chosen.map(({ name }) => name).join(', ');
      say(standing === 'above' ? `Above you: ${names}.` : `${names}: not above you.`, async () => {
        for (const { id } of chosen) await call('person.edit', { person: id, standing: 'unknown' });
        await refresh(client);
      });
      await refresh(client);
    } catch (error) {
      sayError(error);
    }
  };
  const placeAt = (index: number): void => {
    const suggestion = suggestions[index];
    if (suggestion) void place([suggestion], 'above');
  };
  usePageKeys({
    ...numbered(placeAt),
    enter: (event) => {
      const target = event.target;
      if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) target.click();
      else if (target instanceof HTMLElement && target.closest('summary, label')) target.click();
      else if (likely.length > 0) void place(likely, 'above');
    },
  });
  if (query.data && suggestions.length === 0 && !done)
    return (
      <p className="dead-end">
        Say who is above you on their page: that is whose talks come here.{' '}
        <Link to="/people" className="verb">
          People →
        </Link>
      </p>
    );
  if (suggestions.length === 0) return null;
  return (
    <Section title="Who of these is above you?" className="question">
      <p className="section-note">Only their moments, and what you owe each other, come to this page.</p>
      <ul className="rows">
        {suggestions.map((suggestion, index) => (
          <Suggested
            key={suggestion.id}
            suggestion={suggestion}
            number={index + 1}
            verb="Above me"
            choose={() => placeAt(index)}
            not={() => {
              passed.current.add(suggestion.id);
              redraw((count) => count + 1);
              void place([suggestion], 'beside');
            }}
          />
        ))}
      </ul>
      {likely.length > 0 || done ? (
        <p className="rows-foot verbs">
          {likely.length > 0 ? (
            <button type="button" className="verb" onClick={() => void place(likely, 'above')}>
              {likely.length === 1 && likely[0]
                ? `${likely[0].name} is above me`
                : `The ${likely.length} likely ones are above me`}{' '}
              <kbd>Enter</kbd>
            </button>
          ) : null}
          {done ? (
            <button type="button" className="verb soft" onClick={done}>
              That is everybody
            </button>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
};
