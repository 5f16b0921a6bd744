import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { editors } from '../../tests/support/editor.ts';

const uri = 'file:///drafts/status.md';
const draft =
  'Hello Helen,\n\nJust a quick note to say that the crane came. You must approve this today or else the site stops.\n';
const editor = editors();

describe('requests to the language server', () => {
  it('says of a request that is not well formed what is wrong with it', async () => {
    const { client, diagnosed, didOpen } = await editor();
    await didOpen(draft);
    await diagnosed(1);
    for (const [method, params] of [
      ['textDocument/hover', { textDocument: { uri } }],
      ['textDocument/hover', { textDocument: null, position: { line: 0, character: 0 } }],
      ['textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0 } } }],
      ['textDocument/codeAction', {}],
    ] as const)
      await expect(client.sendRequest(method, params)).rejects.toMatchObject({ code: -32602 });
    const actions = client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    expect(await actions).not.toEqual([]);
  });

  it('drops what the editor cancels', async () => {
    let goOn = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { client, didOpen } = await editor(
      { readFile: () => waiting.then(() => '[]') },
      { initializationOptions: { phrases: 'house.json' } },
    );
    await didOpen(draft);
    const cancel = new CancellationTokenSource();
    const asked = client.sendRequest(
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        context: { diagnostics: [] },
      },
      cancel.token,
    );
    cancel.cancel();
    // Its word comes after the request, and before what the request waits for.
    await client.sendRequest('workspace/executeCommand', { command: 'no.such', arguments: [] });
    goOn();
    expect(await asked.catch(({ code }: { code: number }) => code)).toEqual(
      expect.toSatisfy((got) => got === -32800 || (Array.isArray(got) && got.length === 0)),
    );
  });

  it('ends with 0 after shutdown and with 1 without', async () => {
    const one = await editor();
    await one.didOpen(draft);
    const asked = one.client.sendRequest('shutdown');
    await asked;
    await one.client.sendNotification('exit');
    await expect.poll(() => one.exits).toEqual([0]);
    const other = await editor();
    await other.client.sendNotification('exit');
    await expect.poll(() => other.exits).toEqual([1]);
    const gone = await editor();
    gone.there.end();
    await expect.poll(() => gone.exits).toEqual([1]);
  });
});
