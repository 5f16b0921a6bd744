import { openWindow, startBrowser } from '../../tests/browser/browser.ts';
import { startServer } from '../../tests/browser/server.ts';
import { type Measure, median } from '../measure.ts';

const draft =
  'Hi Dana, hope your week is going well. There have also been some delays on the vendor side which may have a bit of an impact. We need this ASAP. Let me know your thoughts.';

/** In Chromium against the real server: the first page, and the first findings after a draft is pasted. */
export const measureFirstFindings = async (): Promise<Measure> => {
  const browser = await startBrowser();
  try {
    const shown: number[] = [];
    const found: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const server = await startServer();
      const window = await openWindow(browser);
      const page = await window.newPage();
      const start = performance.now();
      await page.goto(server.address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      shown.push(performance.now() - start);
      await page.goto(new URL('/scratch', server.address).href);
      await page.getByRole('textbox').first().click();
      const touched = performance.now();
      await page.keyboard.insertText(draft);
      await page
        .getByText(/finding/)
        .first()
        .waitFor();
      found.push(performance.now() - touched);
      await window.close();
      await server.stop();
    }
    const row = (what: string, times: readonly number[], aim: string) => ({
      what,
      'ms (median of 5)': Math.round(median(times)),
      slowest: Math.round(Math.max(...times)),
      aim,
    });
    return {
      title: 'In the browser',
      note: 'Chromium on the same machine, an empty cache in each round.',
      rows: [row('first page from a cold start', shown, ''), row('draft pasted → first findings', found, '< 1000')],
    };
  } finally {
    await browser.close();
  }
};
