import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Expiring } from '../../domain/sources/expiry.ts';
import { expiryWords, monthsInWords } from '../../domain/sources/expiry-words.ts';
import { call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { counted } from '../words.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { Answer } from './waiting.tsx';

type Rule = Output<'expiry.show'>['rules'][number];

const choices = [3, 6, 12, 24, 36, 60, 120] as const;

const ExpiryRow = ({ rule }: { readonly rule: Rule }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { name, one, many, stays } = expiryWords[rule.what];
  const set = async (months: number): Promise<void> => {
    await call('expiry.set', { what: rule.what, months });
    await refresh(client);
  };
  const offered =
    rule.months === null || choices.some((months) => months === rule.months) ? choices : [...choices, rule.months];
  return (
    <li className="row expiry">
      <div className="what">
        <p className="row-title small">{name}</p>
        <p className="row-sub">
          {stays}
          {rule.old > 0 ? ` ${counted(rule.old, one, many)} would go now.` : ''}
        </p>
      </div>
      <select
        aria-label={`${name}: for how long they are kept`}
        value={String(rule.months ?? 0)}
        onChange={({ target }) => {
          const before = rule.months ?? 0;
          set(Number(target.value)).then(
            () => say(target.value === '0' ? 'Kept for good.' : 'Kept for that long.', () => set(before)),
            sayError,
          );
        }}
      >
        <option value="0">kept for good</option>
        {[...offered]
          .sort((a, b) => a - b)
          .map((months) => (
            <option key={months} value={months}>
              {monthsInWords(months)}
            </option>
          ))}
      </select>
    </li>
  );
};

const LetGo = ({ rules }: { readonly rules: readonly Rule[] }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const old = rules.filter(({ old: many }) => many > 0);
  if (old.length === 0) return null;
  const words = (list: readonly { readonly what: Expiring; readonly count: number }[]): string =>
    list
      .filter(({ count }) => count > 0)
      .map(({ what, count }) => counted(count, expiryWords[what].one, expiryWords[what].many))
      .join(', ');
  const run = (): void => {
    if (busy) return;
    setBusy(true);
    call('expiry.run', { really: true })
      .then(async ({ gone }) => {
        say(`Gone for good: ${words(gone) || 'nothing'}.`);
        setAsked(false);
        await refresh(client);
      }, sayError)
      .finally(() => setBusy(false));
  };
  if (!asked) {
    return (
      <p>
        <button type="button" className="verb" onClick={() => setAsked(true)}>
          Let them go now →
        </button>
      </p>
    );
  }
  return (
    <p role="status">
      {words(old.map(({ what, old: count }) => ({ what, count })))} will be deleted from this workspace and cannot be
      brought back.{' '}
      <button type="button" className="verb broken" onClick={run} aria-disabled={busy}>
        {busy ? 'Letting go …' : 'Delete them →'}
      </button>{' '}
      <button type="button" className="verb soft" onClick={() => setAsked(false)}>
        Keep them
      </button>
    </p>
  );
};

/** For how long each kind of thing is kept. */
export const ExpirySection = () => {
  const query = useReading('expiry.show', {});
  return (
    <Section title="For how long things are kept">
      <p className="section-note">
        Notes about people you work with may have to be shown one day. What is older than you say here goes once a day,
        for good, while Updraft runs and is unlocked. Backups made earlier still hold it.
      </p>
      <Answer query={query}>
        {({ rules }) => (
          <>
            <ul className="rows">
              {rules.map((rule) => (
                <ExpiryRow key={rule.what} rule={rule} />
              ))}
            </ul>
            <LetGo rules={rules} />
          </>
        )}
      </Answer>
    </Section>
  );
};
