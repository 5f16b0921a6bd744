import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factAccept } from '../../src/app/fact/accept.ts';
import { factCapture } from '../../src/app/fact/capture.ts';
import { newId } from '../../src/machine/context-for.ts';
import { commandLine, type Ran } from '../support/command-line.ts';
import { contextFor } from '../support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace, testPassphrase } from '../support/temporary-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'updraft-reader-'));
let there: TemporaryWorkspace;
let updraft: (argv: readonly string[], stdin?: string) => Promise<Ran>;

beforeAll(async () => {
  there = await temporaryWorkspace();
  const context = contextFor(there, { newId });
  for (const text of ['@dana hates decks, wants three bullets', 'risk: the Hull launch slips by three weeks']) {
    const { facts } = await factCapture.run(context, { text });
    await factAccept.run(context, { facts: facts.map(({ id }) => id) });
  }
  updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
});
afterAll(() => {
  there.remove();
  rmSync(folder, { recursive: true, force: true });
});

const draft = 'Dana,\n\nthe Hull launch is on track.\n\nRobin\n';

describe('review for somebody', () => {
  it('says what is on file against it, and offers what was never told [4.10] [4.13]', async () => {
    const { out, exit } = await updraft(['review', '-', '--reader', 'dana'], draft);
    expect(exit).toBe(1);
    expect(out).toContain('words for Dana, ');
    expect(out.replace(/\s+/g, ' ')).toContain('On 12 March you noted: “the Hull launch slips by three weeks”.');
    const quiet = await updraft(['review', '-', '--reader', 'dana'], 'Dana,\n\nthe kitchen is painted.\n\nRobin\n');
    expect(quiet.exit).toBe(0);
    expect(quiet.out).toMatch(/Not told yet\n {2}To know early \(12 March\): the Hull launch slips by three weeks\./);
    const nobody = await updraft(['review', '-', '--reader', 'nobody'], draft);
    expect(nobody.err).toContain('reader');
    expect((await updraft(['review', '-'], draft)).out).not.toContain('Hull launch slips');
  });

  it('shows what is known of them', async () => {
    const { reader } = (await updraft(['reader.show', 'dana', '--json'])).json() as {
      reader: { style: { form: { wants: string } } };
    };
    expect(reader.style.form.wants).toBe('bullets');
  });

  it('lets a finding stand, lists it and shows it again', async () => {
    const { findings } = (await updraft(['review', '-', '--reader', 'dana', '--json'], draft)).json() as {
      findings: { rule: string }[];
    };
    expect(findings.map(({ rule }) => rule)).toContain('status-contradicted');
    const kept = await updraft(['dismiss', 'status-contradicted', '--reason', 'it was moved']);
    expect(kept.out).toMatch(
      /^status-contradicted is silent everywhere from now on\. `updraft finding\.restore \S+` shows it again\.\n$/,
    );
    const after = await updraft(['review', '-', '--reader', 'dana'], draft);
    expect(after.exit).toBe(0);
    expect(after.out).toContain('1 dismissed');
    const listed = await updraft(['dismissed']);
    expect(listed.out).toContain('status-contradicted, all of it (it was moved)');
    const [, id = ''] = /finding\.restore (\S+)`/.exec(kept.out) ?? [];
    await updraft(['finding.restore', id]);
    expect((await updraft(['dismissed'])).out).toBe('You have dismissed nothing.\n');
  });
});
