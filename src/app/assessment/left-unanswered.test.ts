import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { factAccept } from '../fact/accept.ts';
import { importRun } from '../import/run.ts';
import { mistakeList } from '../mistake/list.ts';
import { perform } from '../perform.ts';
import { assessmentShow } from './show.ts';
import { stepsFor } from './steps-for.ts';

const newWorld = ledgerWorlds();

it('a question that shares, or was of that hour, waits for no answer; one that asks does [1.10] [7.5]', async () => {
  const { on, store } = await newWorld();
  store.people.addAddress('me', 'priya@x.example');
  store.people.addAddress('helen', 'helen@x.example');
  const files = [
    "Don't you hate always being right?",
    'Did you see the piece on the harbour?',
    'Can you call me at my house in Hull?',
    'How many cranes are certified for the north quay?',
  ].map((text, at) => ({
    name: `${at}.eml`,
    text: `From: helen@x.example\nTo: priya@x.example\nMessage-ID: <${at}@x.example>\nDate: Mon, 2 Mar 2026 ${10 + at}:00:00 +0000\nSubject: ${at}\n\n${text}\n`,
  }));
  await perform(importRun, on('03'), { files });
  const put = store.facts.all().filter(({ kind }) => kind === 'question' || kind === 'request');
  expect(put.length).toBeGreaterThan(2);
  await perform(factAccept, on('03'), { facts: put.map(({ id }) => id) });
  const { gaps } = await perform(assessmentShow, on('12'), { person: 'helen' });
  expect(gaps.map(({ line }) => line.text)).toEqual([
    'Asked over a week ago, and no answer is noted: “How many cranes are certified for the north quay?”',
  ]);
  expect(
    stepsFor(on('12'), { person: 'helen' })
      .map(({ line }) => line.text)
      .join(),
  ).not.toMatch(/hate|harbour|Hull/);
  const { records } = await perform(mistakeList, on('12'), {});
  expect(records.filter(({ looked }) => looked === 'questions')).toMatchObject([
    { words: 'The one question put to you has no answer noted.' },
  ]);
});
