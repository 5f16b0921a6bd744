import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { dataAdd } from '../data/add.ts';
import { dataRemove } from '../data/remove.ts';
import { perform } from '../perform.ts';
import { proposalBegin } from '../proposal/begin.ts';
import { proposalCompile } from '../proposal/compile.ts';
import { draftExport } from './export.ts';
import { draftSave } from './save.ts';
import { draftWrite } from './write.ts';

const newWorld = ledgerWorlds();
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** A draft with a chart of pasted figures, two days after they were pasted. */
const charted = async () => {
  const { on, ...world } = await newWorld();
  const { proposal } = await perform(proposalBegin, on('03'), {
    words: 'The gate needs a second clerk.',
    title: 'The gate',
  });
  const { data } = await perform(dataAdd, on('03'), {
    proposal: proposal.id,
    csv: 'Month;Trucks turned away\nJanuary 2026;31\nFebruary 2026;12\n',
  });
  const figures = data?.id ?? '';
  const text = `A second clerk pays for itself.\n\n## Seen\n\n![Fewer trucks were turned away.](chart:${figures})`;
  const { draft } = await perform(draftSave, on('04'), { title: 'A second clerk at the gate', text });
  const take = (form: 'pdf' | 'docx' | 'html' | 'rich' | 'markdown' | 'text' | 'eml', more = {}) =>
    perform(draftExport, on('05'), { draft: draft.id, form, ...more });
  return { ...world, on, draft, figures, proposal, take };
};

describe('a draft that leaves', () => {
  it('is a PDF, a Word document, a page, words and a mail, each with the chart or its figures [5.13]', async () => {
    const { take } = await charted();
    const pdf = await take('pdf');
    expect(pdf).toMatchObject({
      name: 'A second clerk at the gate.pdf',
      type: 'application/pdf',
      text: '',
      pages: 1,
      notes: [],
    });
    expect(Buffer.from(pdf.base64 ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Figure/);
    expect(await take('pdf')).toEqual(pdf);
    const word = await take('docx');
    expect(word.name).toBe('A second clerk at the gate.docx');
    expect(
      Buffer.from(word.base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const { text: page } = await take('html');
    expect(page).toContain('<h1>A second clerk at the gate</h1>');
    expect(page).toMatch(/<figure>[\s\S]*Fewer trucks were turned away\.[\s\S]*<svg [\s\S]*<\/figure>/);
    expect((await take('rich')).text).toMatch(/^<p>A second clerk pays[\s\S]*<h2>Seen<\/h2>[\s\S]*<table/);
    expect((await take('markdown')).text).toContain(
      'Fewer trucks were turned away.\n\n| Month | Trucks turned away |\n| --- | ---: |\n| January 2026 | 31 |',
    );
    expect((await take('text')).text).toContain('January 2026   31');
    const mail = await PostalMime.parse((await take('eml', { attach: true })).text);
    expect(mail.text).toContain('January 2026   31');
    expect(mail.html).toContain('<table');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['A second clerk at the gate.pdf']);
  });

  it('keeps its words where the figures are gone', async () => {
    const { on, figures, proposal, take } = await charted();
    await perform(dataRemove, on('04'), { proposal: proposal.id, data: figures });
    for (const form of ['html', 'markdown', 'text', 'rich'] as const)
      expect((await take(form)).text).toContain('Fewer trucks were turned away.');
    expect((await take('html')).text).not.toContain('<svg');
    expect((await take('pdf')).pages).toBe(1);
  });

  it('is written to a file, named by words of its title, and never over another file by itself', async () => {
    const { on } = await charted();
    const write = (input: Parameters<typeof draftWrite.run>[1]) => perform(draftWrite, on('05'), input);
    const to = join(folder.path, 'brief.docx');
    expect(await write({ draft: 'second clerk', to })).toEqual({ path: to, notes: [] });
    expect(readFileSync(to).subarray(0, 2).toString()).toBe('PK');
    await expect(write({ draft: 'second clerk', to })).rejects.toMatchObject({ code: 'exists' });
    expect(await write({ draft: 'second clerk', to, replace: true })).toMatchObject({ path: to });
    const { path, pages } = await write({ draft: 'second clerk', to: folder.path });
    expect([path, pages]).toEqual([join(folder.path, 'A second clerk at the gate.pdf'), 1]);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    await perform(draftSave, on('05'), { title: 'A second clerk for the yard', text: 'x' });
    await expect(write({ draft: 'second clerk', to })).rejects.toMatchObject({ code: 'ambiguous' });
    await expect(write({ draft: 'no such', to })).rejects.toMatchObject({ code: 'not-found' });
    const nowhere = join(folder.path, 'none/brief.pdf');
    await expect(write({ draft: 'for the yard', to: nowhere })).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('is not called what it is not, nor taken for another of the same title [5.13]', async () => {
    const { on } = await charted();
    const write = (input: Parameters<typeof draftWrite.run>[1]) => perform(draftWrite, on('05'), input);
    const at = (name: string): string => join(folder.path, name);
    const asked = [{ form: 'docx', to: at('x.pdf') }, { form: 'pdf', to: at('x.rtf') }, { to: at('x.rtf') }] as const;
    for (const one of asked)
      await expect(write({ draft: 'second clerk', ...one })).rejects.toMatchObject({ code: 'bad-input', field: 'to' });
    expect(existsSync(at('x.pdf')) || existsSync(at('x.rtf'))).toBe(false);
    expect((await write({ draft: 'second clerk', to: at('plain') })).path).toBe(at('plain'));
    const twin = await perform(draftSave, on('05'), { title: 'A second clerk at the gate', text: 'x' });
    const both = write({ draft: 'A second clerk at the gate', to: at('y.pdf') });
    await expect(both).rejects.toMatchObject({ code: 'ambiguous', hint: expect.stringContaining(twin.draft.id) });
  });

  it('says where its tables are too large for a page, and what takes them [5.13]', async () => {
    const { on } = await charted();
    const row = (columns: number): string => `|${' 1 |'.repeat(columns)}`;
    const table = (rows: number, columns: number): string =>
      [row(columns), `|${' --- |'.repeat(columns)}`, ...Array.from({ length: rows }, () => row(columns))].join('\n');
    const take = async (text: string, form: 'pdf' | 'docx' | 'html') => {
      const { draft } = await perform(draftSave, on('05'), { title: 'Figures', text });
      return perform(draftExport, on('05'), { draft: draft.id, form });
    };
    await expect(take(table(300, 12), 'pdf')).rejects.toMatchObject({ code: 'too-large' });
    expect((await take(table(300, 12), 'docx')).base64).toBeTruthy();
    await expect(take(table(2, 70), 'docx')).rejects.toMatchObject({ code: 'too-large' });
    expect((await take(table(2, 70), 'html')).text).toContain('<table>');
    expect((await take(table(100, 7), 'pdf')).pages).toBeGreaterThan(0);
  });

  it('says for whom it is, but talking points do not: their writer holds them', async () => {
    const { on, proposal, store } = await charted();
    const helen = { proposal: proposal.id, reader: 'helen' };
    for (const form of ['memo', 'points'] as const) {
      const { draft } = await perform(proposalCompile, on('05'), { ...helen, form });
      expect(store.proposalDrafts.get(draft.id)?.form).toBe(form);
      const { text } = await perform(draftExport, on('05'), { draft: draft.id, form: 'html' });
      expect(text.includes('For Helen')).toBe(form === 'memo');
    }
  });
});
