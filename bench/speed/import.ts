import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure, median, ratio } from '../measure.ts';

/* Each in a process of its own, as users get it; the process tells its peak memory (VmHWM) when it ends. */

// Where there is /proc it knows of this program alone; what the system counts elsewhere begins with its parent's.
const tellsPeak = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeSync } from 'node:fs';
  process.on('exit', () => {
    let peak = process.resourceUsage().maxRSS;
    try { peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]; } catch {}
    writeSync(2, '\\npeak ' + peak);
  });`)}`;

type Ran = { readonly out: string; readonly seconds: number; readonly megabytes: number };

const ran = (args: readonly string[], input = ''): Ran => {
  const started = performance.now();
  const done = spawnSync(process.execPath, [`--import=${tellsPeak}`, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 100_000_000,
    env: { ...process.env, UPDRAFT_PASSPHRASE: 'a bench passphrase' },
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  const [, peak = '0'] = /peak (\d+)/.exec(done.stderr) ?? [];
  return { out: done.stdout, seconds: (performance.now() - started) / 1000, megabytes: (Number(peak) * 1024) / 1e6 };
};

type Imported = { readonly ms: number; readonly items: number; readonly added: number; readonly facts: number };

/** Brings one file into a new workspace with the built command. */
export const importedBy = (path: string): Ran & Imported => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  try {
    const place = ['--workspace', join(folder, 'workspace'), '--json'];
    ran(['bin/updraft.mjs', 'init', ...place]);
    const run = ran(['bin/updraft.mjs', 'import', path, ...place]);
    return { ...run, ...(JSON.parse(run.out) as Imported) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A mail library alone: the mailbox in memory, cut at its From lines, every mail parsed and thrown away. */
const libraryAlone = (load: string, parse: string, path: string): { readonly ms: number; readonly mails: number } => {
  const program = `
    import { readFileSync } from 'node:fs';
    ${load}
    const started = performance.now();
    const whole = readFileSync(process.argv[1]);
    let mails = 0;
    let from = 0;
    while (from < whole.length) {
      const next = whole.indexOf('\\nFrom ', from);
      const end = next < 0 ? whole.length : next + 1;
      const mail = whole.subarray(whole.indexOf('\\n', from) + 1, end);
      ${parse}
      mails += 1;
      from = end;
    }
    console.log(JSON.stringify({ ms: performance.now() - started, mails }));`;
  return JSON.parse(ran(['--input-type=module', '-e', program, path]).out) as { ms: number; mails: number };
};

const postalMime = (path: string) =>
  libraryAlone("import PostalMime from 'postal-mime';", 'await PostalMime.parse(mail);', path);
const mailparser = (path: string) =>
  libraryAlone("import { simpleParser } from 'mailparser';", 'await simpleParser(mail);', path);

const rounds = 3;

/** Mailboxes into the encrypted store, from their bytes to facts and full text, beside mail libraries that keep nothing. */
export const measureImport = (data: string): Measure => {
  const rows = ['office', 'ham', 'enron'].map((name) => {
    const path = join(data, 'mail-raw', `${name}.mbox`);
    // In turn, so that a busy minute of the machine meets all of them.
    const runs = Array.from({ length: rounds }, () => ({
      ours: importedBy(path),
      postal: postalMime(path),
      other: mailparser(path),
    }));
    const ours = median(runs.map((run) => run.ours.ms));
    const postal = median(runs.map((run) => run.postal.ms));
    const [first] = runs;
    return {
      mailbox: `${name}.mbox, ${(statSync(path).size / 1e6).toFixed(1)} MB`,
      mails: first?.ours.items ?? 0,
      facts: first?.ours.facts ?? 0,
      seconds: (ours / 1000).toFixed(1),
      'mails a second': Math.round((first?.ours.items ?? 0) / (ours / 1000)),
      'postal-mime alone, s': (postal / 1000).toFixed(1),
      'against postal-mime': ratio(ours, postal),
      'against mailparser': ratio(ours, median(runs.map((run) => run.other.ms))),
      'peak memory, MB': Math.round(Math.max(...runs.map((run) => run.ours.megabytes))),
    };
  });
  return {
    title: 'Import',
    note: `\`updraft import\` into a new workspace: parsing, zones, people, facts, full text and encryption. Medians of ${rounds} processes each, without starting and deriving the key; peak is the largest. Aims: office and ham ≤ 4× postal-mime, below 400 MB. The libraries have the mailbox in memory and keep nothing.`,
    rows,
  };
};
