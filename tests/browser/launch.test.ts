import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from '../support/http-server.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';
import { openWindow, startBrowser } from './browser.ts';

let browser: Browser;
let running: TestServer;
const folder = temporaryFolder();
beforeAll(async () => {
  [browser, running] = await Promise.all([startBrowser(), testServer()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), running?.stop()]);
  folder.remove();
});

it('a browser opened through a file is let in, and one that was in already keeps its session', async () => {
  const window = await openWindow(browser);
  const tokens: (string | null)[] = [];
  for (const name of ['first.html', 'second.html']) {
    const file = join(folder.path, name);
    writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0; url=${running.server.launch()}">`);
    const page = await window.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForURL(`${running.address}/`);
    tokens.push(await page.getAttribute('meta[name="updraft-token"]', 'content'));
  }
  expect(tokens[0]).toMatch(/^[\w-]{32}$/);
  expect(tokens[1]).toBe(tokens[0]);
  await window.close();
});
