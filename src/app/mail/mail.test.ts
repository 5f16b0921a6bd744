import { describe, expect, it } from 'vitest';
import { contextFor, testNow } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { Id } from '../../domain/shared/id.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { digestIfDue } from './digest-if-due.ts';
import type { Letter, MailServer, Posted } from './post.ts';
import { mailSet } from './set.ts';
import { mailShow } from './show.ts';
import { mailTry } from './try.ts';

const workspace = freshWorkspaces();
const kept = { host: 'mail.example', user: 'noor', password: 'hunter2', to: 'noor@example.org', turn: 'on' } as const;
const mail =
  'From: Robin Ames <robin@example.org>\nTo: Dana Whitfield <dana@example.org>\nMessage-ID: <1@example.org>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\nSubject: Plan\n\nHello Dana.\n';

const stage = async () => {
  const there = await workspace();
  const sent: { server: MailServer; letter: Letter }[] = [];
  let answers: Posted = { outcome: 'sent' };
  let now = testNow;
  const context = (change: Partial<Context> = {}): Context =>
    contextFor(there, {
      newId,
      now,
      network: {
        ask: async () => ({ outcome: 'refused', why: 'unreachable', status: 0, wait: null }),
        send: async (server, letter) => {
          sent.push({ server, letter });
          return answers;
        },
        chance: () => 0,
      },
      ...change,
    });
  await perform(importRun, context(), { files: [{ name: 'a.eml', text: mail }] });
  await perform(personMe, context(), { person: 'robin@example.org' });
  await perform(personEdit, context(), { person: 'dana', standing: 'above' });
  const owe = async (text: string): Promise<Id> => {
    const { facts } = await perform(factCapture, context(), { text });
    await perform(factAccept, context(), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  return {
    there,
    sent,
    context,
    owe,
    at: (when: string) => {
      now = when;
    },
    answer: (posted: Posted) => {
      answers = posted;
    },
    set: (input: Parameters<typeof mailSet.run>[1]) => perform(mailSet, context(), input),
    due: () => digestIfDue(context()),
  };
};

describe('the mail of the morning', () => {
  it('says how many and when, and not a word of what, until more is wanted [6.1]', async () => {
    const { owe, set, due, sent } = await stage();
    await owe('I promised @dana the zanzibar plan by today');
    await set(kept);
    expect(await due()).toEqual({ outcome: 'sent' });
    expect(sent[0]?.letter).toMatchObject({ to: kept.to, from: kept.to, subject: 'Updraft: 1 due today' });
    expect(JSON.stringify(sent[0]?.letter)).not.toMatch(/zanzibar|dana/i);
    expect(sent[0]?.letter.text).toContain('Thursday, 12 March 2026');
  });

  it('says it in words where it was asked to, and never in its subject', async () => {
    const { owe, set, due, sent } = await stage();
    await owe('I promised @dana the zanzibar plan by today');
    await set({ ...kept, words: 'titles' });
    await due();
    expect(sent[0]?.letter.text).toMatch(/Due today\n {2}.*zanzibar plan/);
    expect(sent[0]?.letter.subject).not.toMatch(/zanzibar/i);
  });

  it('goes out once a day, at its hour, on working days, and only where there is something to say [6.1]', async () => {
    const { owe, set, due, sent, at } = await stage();
    await set({ ...kept, clock: '08:30' });
    expect(await due()).toEqual({ outcome: 'not-due' });
    at('2026-03-12T08:30:00+00:00');
    expect(await due()).toEqual({ outcome: 'nothing' });
    await owe('I promised @dana the plan by Friday');
    at('2026-03-13T07:59:00+00:00');
    expect(await due()).toEqual({ outcome: 'not-due' });
    // The machine slept until late in the morning.
    at('2026-03-13T11:59:00+00:00');
    expect(await Promise.all([due(), due(), due()])).toContainEqual({ outcome: 'sent' });
    at('2026-03-12T09:00:00+00:00');
    await due();
    at('2026-03-13T11:59:30+00:00');
    await due();
    at('2026-03-14T10:00:00+00:00');
    expect(await due()).toEqual({ outcome: 'not-due' });
    await set({ days: 'every' });
    expect(await due()).toEqual({ outcome: 'sent' });
    expect(sent.map(({ letter }) => letter.subject)).toEqual(['Updraft: 1 due today', 'Updraft: 1 past its day']);
  });

  it('tries again what may pass, at most four times, and not what somebody has to mend', async () => {
    const { owe, set, due, sent, at, answer, context } = await stage();
    await owe('I promised @dana the plan by today');
    await set(kept);
    answer({ outcome: 'refused', why: 'later' });
    expect(await due()).toEqual({ outcome: 'later' });
    expect(await due()).toEqual({ outcome: 'not-due' });
    for (const minute of ['25', '40', '55']) {
      at(`2026-03-12T08:${minute}:00+00:00`);
      await due();
    }
    at('2026-03-12T11:00:00+00:00');
    expect(await due()).toEqual({ outcome: 'not-due' });
    expect(sent).toHaveLength(4);
    // Whatever became of the others, a mailbox can tell that it is one mail.
    expect(new Set(sent.map(({ letter }) => letter.id ?? '')).size).toBe(1);
    expect((await perform(mailShow, context(), {})).last[0]).toMatchObject({
      sent: false,
      says: expect.stringMatching(/later/),
    });
    // Mended by hand: at once.
    await set({ host: 'other.example', password: 'x' });
    answer({ outcome: 'refused', why: 'login' });
    expect(await due()).toEqual({ outcome: 'login' });
    at('2026-03-12T11:40:00+00:00');
    expect(await due()).toEqual({ outcome: 'not-due' });
    answer({ outcome: 'sent' });
    await set({ password: 'y' });
    expect(await due()).toEqual({ outcome: 'sent' });
  });

  it('does not go out twice where the server did not say whether it took it [6.1]', async () => {
    const { owe, set, due, sent, at, answer, context } = await stage();
    await owe('I promised @dana the plan by today');
    await set(kept);
    answer({ outcome: 'refused', why: 'unsure' });
    expect(await due()).toEqual({ outcome: 'unsure' });
    answer({ outcome: 'sent' });
    at('2026-03-12T09:00:00+00:00');
    expect(await due()).toEqual({ outcome: 'not-due' });
    // Mended by hand, it is still not known.
    await set({ password: 'y' });
    expect(await due()).toEqual({ outcome: 'not-due' });
    expect(sent).toHaveLength(1);
    const { last } = await perform(mailShow, context(), {});
    expect(last[0]).toMatchObject({
      sent: false,
      says: expect.stringMatching(/nobody knows/),
      hint: 'Look in the mailbox.',
    });
  });

  it('does not go out at an hour when nobody wants it any more [6.1]', async () => {
    const { owe, set, due, at } = await stage();
    await owe('I promised @dana the plan by today');
    await set({ ...kept, clock: '07:30' });
    for (const hour of ['12:00', '23:50']) {
      at(`2026-03-12T${hour}:00+00:00`);
      expect(await due()).toEqual({ outcome: 'not-due' });
    }
    // Who wants it later in the day has it some hours.
    await set({ clock: '17:30' });
    at('2026-03-12T21:00:00+00:00');
    expect(await due()).toEqual({ outcome: 'not-due' });
    at('2026-03-12T20:59:00+00:00');
    expect(await due()).toEqual({ outcome: 'sent' });
  });

  it('waits a fortnight for what others owe, and no longer', async () => {
    const { owe, set, due, sent, at } = await stage();
    await owe('@dana promised me the plan by Friday');
    await set({ ...kept, days: 'every' });
    for (const day of ['13', '27', '28']) {
      at(`2026-03-${day}T08:00:00+00:00`);
      await due();
    }
    expect(sent.map(({ letter }) => letter.subject)).toEqual(['Updraft: 1 to wait for', 'Updraft: 1 to wait for']);
  });

  it('does not go out twice where the program was killed while it was going out', async () => {
    const { owe, set, due, sent, context } = await stage();
    await owe('I promised @dana the plan by today');
    await set(kept);
    const killed = context({
      network: { ...context().network, send: () => new Promise(() => {}) },
    });
    void digestIfDue(killed);
    expect(await due()).toEqual({ outcome: 'not-due' });
    expect(sent).toEqual([]);
    expect((await perform(mailShow, context(), {})).last[0]?.says).toMatch(/nobody knows/);
  });
});

describe('how the mail goes out', () => {
  it('shows everything but the password, which goes to no other server and no other name [6.1]', async () => {
    const { set, sent, context } = await stage();
    const view = await set(kept);
    expect(view).toMatchObject({ on: true, password: true, from: kept.to, port: 465, security: 'tls' });
    expect(JSON.stringify(view)).not.toContain('hunter2');
    await perform(mailTry, context(), {});
    expect(sent[0]?.server).toMatchObject({ host: 'mail.example', password: 'hunter2' });
    expect((await set({ security: 'starttls' })).port).toBe(587);
    expect((await set({ host: 'other.example' })).password).toBe(false);
  });

  it.each([
    [{ to: 'noor@example.org\r\nBcc: eve@example.org' }, 'to'],
    [{ to: 'noor@example.org, eve@example.org' }, 'to'],
    [{ from: 'Noor <noor@example.org>' }, 'from'],
    [{ from: 'noor@example.org>\nRCPT TO:<eve@example.org' }, 'from'],
    [{ host: 'mail.example/x' }, 'host'],
    [{ host: 'mail.example\r\nQUIT' }, 'host'],
    [{ user: 'noor\r\nMAIL FROM:<eve@example.org>' }, 'user'],
    [{ port: 70_000 }, 'port'],
    [{ clock: '24:00' }, 'clock'],
    [{ host: 'mail.example', security: 'none' as const }, 'security'],
    [{ host: '', turn: 'on' as const }, 'host'],
    [{ host: 'mail.example', turn: 'on' as const }, 'from'],
  ])('refuses %j', async (input, field) => {
    const { set, context } = await stage();
    await expect(set(input)).rejects.toMatchObject({ code: 'bad-input', field });
    expect(await perform(mailShow, context(), {})).toMatchObject({ on: false, host: '' });
  });

  it('says where a trial stopped, and what to do', async () => {
    const { set, answer, context } = await stage();
    expect(await perform(mailTry, context(), {})).toMatchObject({ ok: false, says: 'No mail server is named.' });
    await set(kept);
    answer({ outcome: 'refused', why: 'certificate' });
    const tried = await perform(mailTry, context(), {});
    expect(tried).toMatchObject({ ok: false, says: expect.stringMatching(/certificate/) });
    expect(tried.hint).not.toBe('');
  });

  it('leaves what a newer version wrote as it is, and sends nothing', async () => {
    const { there, due, context } = await stage();
    there.store().settings.write('mail', JSON.stringify({ ...kept, version: 9, clock: 'dawn' }));
    expect(await due()).toEqual({ outcome: 'not-due' });
    expect(await perform(mailShow, context(), {})).toMatchObject({ on: false });
  });
});
