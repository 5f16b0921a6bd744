import { mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver } from 'playwright-core';

const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

/** The package unpacks its browser on first use; two test files at once would run a half-written one. */
const unpacked = async (): Promise<string> => {
  const lock = join(tmpdir(), 'updraft-chromium-unpacking');
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await pause(200);
    }
  }
  try {
    return await chromium.executablePath();
  } finally {
    rmdirSync(lock);
  }
};

/** A real Chromium out of an npm package; its own list of flags dies with the first closed page, so these instead. */
export const startBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await unpacked(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type Look = { readonly wide?: boolean; readonly dark?: boolean };

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A browser window of its own: cookies, size, light or dark. */
export const openWindow = (browser: Browser, { wide = true, dark = false }: Look = {}): Promise<BrowserContext> =>
  browser.newContext({
    viewport: wide ? desktop : phone,
    hasTouch: !wide,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
  });
