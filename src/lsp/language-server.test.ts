import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver';
import { aFact, aPerson, aSource } from '../../tests/support/content.ts';
import { editors } from '../../tests/support/editor.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';

const uri = 'file:///drafts/status.md';
const draft =
  'Hello Helen,\n\nJust a quick note to say that the crane came. You must approve this today or else the site stops. You are an inspiration to the whole floor.\n';
const editor = editors();
const newWorkspace = freshWorkspaces();

const textAt = (text: string, { range: { start, end } }: Pick<Diagnostic, 'range'>): string => {
  const lines = text.split('\n');
  const at = (line: number, character: number) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return text.slice(at(start.line, start.character), at(end.line, end.character));
};

describe('the language server', () => {
  it('says what review finds, at the words, and anew as they change [9.5]', async () => {
    const { client, diagnosed, didOpen, said } = await editor();
    await didOpen(draft);
    const first = await diagnosed(1);
    const windUp = first.find(({ code }) => code === 'wind-up');
    expect(windUp).toMatchObject({ source: 'updraft', severity: 3, message: expect.stringMatching(/^A wind-up\. /) });
    expect(windUp && textAt(draft, windUp)).toMatch(/^Just a quick note/);
    expect(first.length).toBeGreaterThan(1);
    for (const version of [2, 3, 4]) {
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } }, text: '' }],
      });
    }
    await diagnosed(4);
    // What was typed on quickly was not read for each letter.
    expect(said.filter(({ version }) => version === 2 || version === 3)).toEqual([]);
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await expect.poll(() => said.at(-1)?.diagnostics).toEqual([]);
  });

  it('offers fixes as edits that take the finding away, and tells the reason and the card on pointing', async () => {
    const { client, diagnosed, didOpen } = await editor();
    await didOpen(draft);
    const found = await diagnosed(1);
    const windUp = found.find(({ code }) => code === 'wind-up');
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: windUp?.range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'wind-up');
    const [edit] = fix?.edit?.changes?.[uri] ?? [];
    expect(edit).toBeDefined();
    expect(actions.every(({ command }) => command === undefined)).toBe(true);
    const withCard = found.find(({ code }) => code === 'flattery');
    const hover = await client.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: withCard?.range.start,
    });
    const { kind, value } = hover.contents as { kind: string; value: string };
    expect(kind).toBe('markdown');
    expect(value).toMatch(/\*\*.+\*\* \(.+\).*Try this \(E\d+\)\..*Limits: /s);
    expect(
      await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } }),
    ).toBeNull();
  });

  it('knows the reader and remembers what may stand while the workspace is unlocked', async () => {
    const workspace = await newWorkspace();
    const store = workspace.store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
    store.people.add(aPerson({ id: 'helen', name: 'Helen Marsh', standing: 'above' }));
    const quote = 'Hull printers may come too late';
    const day = '2026-03-09T09:00:00+00:00';
    store.sources.add(
      aSource({
        id: 's',
        kind: 'capture',
        key: 'capture:1',
        thread: 'capture:1',
        said: day,
        text: quote,
        people: [{ person: 'me', role: 'from' }],
      }),
    );
    store.facts.add(
      aFact({
        kind: 'risk',
        quote,
        end: quote.length,
        action: null,
        due: null,
        state: 'accepted',
        owner: 'me',
        source: 's',
        said: day,
      }),
    );
    const { client, diagnosed, didOpen, told, said } = await editor(
      { vault: workspace.vault },
      { initializationOptions: { reader: 'Helen', severity: 'advice' } },
    );
    await didOpen(draft);
    const windUp = (await diagnosed(1)).find(({ code }) => code === 'wind-up');
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: windUp?.range,
      context: { diagnostics: [] },
    });
    const offer = actions.find(({ title }) => title.startsWith('Not told yet: '));
    expect(offer?.kind).toBe('refactor');
    expect(offer?.edit?.changes?.[uri]?.[0]?.newText).toContain(quote);
    const { command } = actions.find(({ title }) => title.includes('(wind-up)')) ?? {};
    await client.sendRequest('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    await expect.poll(() => said.at(-1)?.diagnostics.some(({ code }) => code === 'wind-up')).toBe(false);
    expect(workspace.store().dismissals.all()).toMatchObject([{ rule: 'wind-up', reason: 'Said in the editor.' }]);
    expect(told).toEqual([]);
  });

  it('lets words stand that rest on something on file, until something else speaks against them', async () => {
    const workspace = await newWorkspace();
    const store = workspace.store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
    store.people.add(aPerson({ id: 'helen', name: 'Helen Marsh', standing: 'above' }));
    const quote = 'Helen prefers three bullets to any long text';
    const said = '2026-03-09T09:00:00+00:00';
    const known = { kind: 'capture' as const, said, people: [{ person: 'me', role: 'from' as const }] };
    store.sources.add(aSource({ ...known, id: 's', key: 'capture:1', thread: 'capture:1', text: quote }));
    store.facts.add(
      aFact({
        kind: 'preference',
        quote,
        end: quote.length,
        action: null,
        due: null,
        state: 'accepted',
        owner: 'helen',
        about: ['helen'],
        source: 's',
        said,
      }),
    );
    const {
      client,
      diagnosed,
      didOpen,
      said: shown,
    } = await editor({ vault: workspace.vault }, { initializationOptions: { reader: 'Helen', severity: 'advice' } });
    const long = `Hello Helen,\n\n${Array.from({ length: 14 }, (_, at) => `The crane number ${at + 1} came to the yard and was looked at by the whole crew before noon.`).join(' ')}\n`;
    await didOpen(long);
    const onFile = (await diagnosed(1)).find(({ code }) => code === 'wrong-form');
    expect(onFile).toBeDefined();
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: onFile?.range,
      context: { diagnostics: [] },
    });
    const { command, title } = actions.find((one) => one.title.includes('(wrong-form)')) ?? {};
    expect(title).toMatch(/^Let it stand everywhere: /);
    await client.sendRequest('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    await expect.poll(() => shown.at(-1)?.diagnostics.some(({ code }) => code === 'wrong-form')).toBe(false);
  });

  it('takes settings of the reader, the phrases and the least that is shown; a wrong one is named and changes nothing', async () => {
    const rule = {
      id: 'no-crane',
      phrases: ['crane'],
      message: 'We say lifting gear',
      why: 'The contract says it so.',
    };
    const { client, diagnosed, didOpen, told, said } = await editor(
      { readFile: async () => JSON.stringify([rule]) },
      { initializationOptions: { phrases: 'house.json', reader: 'Nobody' } },
    );
    await didOpen(draft);
    expect((await diagnosed(1)).map(({ code }) => code)).toContain('team:no-crane');
    expect(told.join()).toContain('without your reader');
    await client.sendNotification('workspace/didChangeConfiguration', { settings: { updraft: { severity: 'loud' } } });
    await expect.poll(() => told.join()).toContain('severity: Expected one of');
    await client.sendNotification('workspace/didChangeConfiguration', { settings: { updraft: { severity: 'error' } } });
    await expect.poll(() => said.at(-1)?.diagnostics.every(({ severity }) => severity === 1)).toBe(true);
  });

  it('counts in UTF-8 where the editor knows nothing else', async () => {
    const { result, client, diagnosed, didOpen } = await editor(
      {},
      { capabilities: { general: { positionEncodings: ['utf-8'] } } },
    );
    expect(result.capabilities).toMatchObject({ positionEncoding: 'utf-8', textDocumentSync: { change: 1 } });
    const text = 'Zoë 𝒳 ünd so: the crane is here. You must approve this today or else the site stops.\n';
    await didOpen(text);
    const [first] = await diagnosed(1);
    const line = Buffer.from(text.split('\n')[0] ?? '');
    expect(first?.range.end.character).toBeLessThanOrEqual(line.length);
    const shown = line.subarray(first?.range.start.character, first?.range.end.character).toString();
    expect(text).toContain(shown);
    expect(shown).not.toContain('�');
    const hover = await client.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: first?.range.start,
    });
    expect(hover).not.toBeNull();
  });

  it('answers any range of any document, known or not, and goes on', async () => {
    const { client, diagnosed, didOpen } = await editor();
    await didOpen(draft);
    await diagnosed(1);
    const place = fc.record({ line: fc.oneof(fc.nat(6), fc.nat()), character: fc.oneof(fc.nat(200), fc.nat()) });
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        fc.constantFrom(uri, 'file:///other.md', 'untitled:1', ''),
        async (start, end, of) => {
          const textDocument = { uri: of };
          const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range: { start, end },
            context: { diagnostics: [] },
          });
          for (const { edit } of actions) {
            for (const { range } of edit?.changes?.[uri] ?? [])
              expect(range.start.line).toBeLessThanOrEqual(draft.split('\n').length);
          }
          if (of !== uri) expect(actions).toEqual([]);
          await client.sendRequest('textDocument/hover', { textDocument, position: start });
        },
      ),
      { numRuns: 60 },
    );
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///none', version: 2 },
      contentChanges: [],
    });
    await client.sendRequest('workspace/executeCommand', { command: 'updraft.dismiss', arguments: [7] });
    await client.sendRequest('workspace/executeCommand', { command: 'no.such', arguments: [] });
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 90, character: 0 }, end: { line: 99, character: 9 } }, text: 'More.' },
      ],
    });
    expect(await diagnosed(2)).not.toEqual([]);
  });

  it('says why a huge text is not reviewed, and a text in another language is left alone', async () => {
    const { diagnosed, didOpen } = await editor();
    await didOpen('word '.repeat(220_000));
    expect(await diagnosed(1)).toMatchObject([{ severity: 4, message: expect.stringContaining('at most a million') }]);
    const german = 'file:///brief.md';
    await didOpen('Bitte geben Sie uns bis Freitag Bescheid, ob wir die neue Anlage bestellen dürfen.\n', german);
    expect(await diagnosed(1, german)).toEqual([]);
  });
});
