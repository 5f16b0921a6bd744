import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserContext, Page } from 'playwright-core';
import { openWindow, startBrowser } from '../../tests/browser/browser.ts';
import { type Measure, median } from '../measure.ts';

/* Every page in a real Chromium: from the way there to its content on screen and a key that answers. */

const runs = 5;
const someone = 'person-1';

/** What is opened, and the words of its address. */
const pages: readonly (readonly [what: string, path: string])[] = [
  ['Today', '/'],
  ['This week', '/week'],
  ['Method', '/method'],
  ['Method with one', `/method/${someone}`],
  ['People', '/people'],
  ['the busiest person', `/people/${someone}`],
  ['what ties people', '/people/ties'],
  ['brief', `/brief/${someone}`],
  ['Commitments', '/commitments'],
  ['Ahead', '/ahead'],
  ['Write', '/write'],
  ['before a hard message', '/prepare'],
  ['Rehearse', '/rehearse'],
  ['Roll-up', '/roll-up'],
  ['Initiatives', '/initiatives'],
  ['an initiative', '/initiatives/initiative-38'],
  ['Proposals', '/proposals'],
  ['the case of a proposal', '/proposals/proposal-29'],
  ['its evidence', '/proposals/proposal-29/evidence'],
  ['its people', '/proposals/proposal-29/people'],
  ['its talks before', '/proposals/proposal-29/pre-wire'],
  ['its timing', '/proposals/proposal-29/timing'],
  ['its decision', '/proposals/proposal-29/decision'],
  ['Looking back', '/quarter'],
  ['Evidence', '/evidence'],
  ['Reminders', '/reminders'],
  ['a mail', '/source/mail-99999'],
  ['a conversation', '/thread/mail-99999'],
  ['Workspace', '/workspace'],
  ['How to work with me', '/work-with-me'],
  ['Leaving kit', '/leave'],
  ['Rules', '/rules'],
  ['Cards', '/cards'],
  ['Capture', '/capture'],
];

type Seen = {
  /** From the way there to the heading and its content on screen, in milliseconds. */
  readonly shown: number;
  /** Then a key was pressed, and its dialog stood. */
  readonly answers: number;
  /** Nothing is asked of the server any more. */
  readonly whole: number;
  readonly asked: readonly string[];
};

/** Runs in the page: counts what is asked, and tells when a page stands. */
const watch = (): void => {
  const asked: string[] = [];
  let open = 0;
  let last = 0;
  const { fetch } = window;
  window.fetch = async (...given) => {
    const name = /\/api\/([\w.-]+)/.exec(String(given[0] instanceof Request ? given[0].url : given[0]))?.[1];
    if (name === undefined) return fetch(...given);
    asked.push(name);
    open += 1;
    try {
      return await fetch(...given);
    } finally {
      open -= 1;
      last = performance.now();
    }
  };
  const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
  const stands = (before: Element | null): boolean => {
    const main = document.querySelector('main#page');
    return (
      main !== null &&
      main !== before &&
      (main.querySelector('h1')?.textContent ?? '') !== '' &&
      main.querySelector('[aria-busy="true"]') === null &&
      main.querySelectorAll('h1 ~ *, header ~ *').length > 0
    );
  };
  const seen = async (from: number, before: Element | null) => {
    while (!stands(before)) await frame();
    // What was painted, not what was put into the document.
    await frame();
    const shown = performance.now() - from;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }));
    while (document.querySelector('dialog[open], [role="dialog"]') === null) await frame();
    const answers = performance.now() - from;
    for (let quiet = 0; quiet < 3; quiet = open === 0 ? quiet + 1 : 0) await frame();
    return { shown, answers, whole: Math.max(shown, last - from), asked: [...asked] };
  };
  Object.assign(window, {
    updraftSeen: {
      cold: () => seen(0, null),
      to: (path: string) => {
        asked.length = 0;
        const before = document.querySelector('main#page');
        const from = performance.now();
        window.history.pushState({}, '', path);
        return seen(from, before);
      },
    },
  });
};

const look = (page: Page, path?: string): Promise<Seen> =>
  page.evaluate((to) => {
    type Watching = { readonly cold: () => Promise<Seen>; readonly to: (path: string) => Promise<Seen> };
    const { updraftSeen } = window as unknown as { readonly updraftSeen: Watching };
    return to === undefined ? updraftSeen.cold() : updraftSeen.to(to);
  }, path);

/** A minute passes for the server: nothing it told before is told again. */
const later = async (server: ChildProcess): Promise<void> => {
  server.send('minute');
  await once(server, 'message');
};

const ms = (values: readonly number[]): number => Math.round(median(values));

const rowOf = async (server: ChildProcess, window: BrowserContext, what: string, path: string, origin: string) => {
  const cold: Seen[] = [];
  const inApp: Seen[] = [];
  const page = await window.newPage();
  for (let run = 0; run < runs; run += 1) {
    await later(server);
    await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
    cold.push(await look(page));
  }
  for (let run = 0; run < runs; run += 1) {
    await page.goto(`${origin}/phrases-that-are-no-page`, { waitUntil: 'networkidle' });
    await later(server);
    inApp.push(await look(page, path));
  }
  await page.close();
  const asked = inApp[0]?.asked ?? [];
  return {
    page: what,
    'in the app, shown': ms(inApp.map(({ shown }) => shown)),
    'a key answers': ms(inApp.map(({ answers }) => answers)),
    'all of it': ms(inApp.map(({ whole }) => whole)),
    'opened afresh, a key answers': ms(cold.map(({ answers }) => answers)),
    aim: '< 300',
    asks: asked.length,
    'asks for': [...new Set(asked)].join(', '),
  };
};

/** Opens every page over the workspace at `place`, five times each. `program` is this bench, which serves with `--serve-pages`. */
export const measurePages = async (program: string, place: string, key: string): Promise<Measure> => {
  const server = fork(program, ['--serve-pages', place, key], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const browser = await startBrowser();
  try {
    const [launch] = await once(server, 'message');
    const { origin } = new URL(String(launch));
    const window = await openWindow(browser);
    await window.addInitScript(watch);
    const first = await window.newPage();
    await first.goto(String(launch), { waitUntil: 'networkidle' });
    await first.close();
    const only = process.env.UPDRAFT_BENCH_PAGES;
    const rows: Measure['rows'][number][] = [];
    for (const [what, path] of pages)
      if (only === undefined || new RegExp(only).test(path)) rows.push(await rowOf(server, window, what, path, origin));
    return {
      title: 'Pages in Chromium, ten years',
      note: `Milliseconds, median of ${runs}, on loopback; every time a minute later, so that nothing told before is told again. "Shown" is the heading with its content painted; then "?" is pressed and its dialog stands; "all of it" is the last answer of the server.`,
      rows,
    };
  } finally {
    await browser.close();
    server.disconnect();
  }
};
