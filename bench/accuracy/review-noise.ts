import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { review } from '../../src/domain/review/review.ts';
import { rules } from '../../src/domain/review/rules/index.ts';
import { type Measure, quantile } from '../measure.ts';
import { reviewPeers, timed } from '../review-peers.ts';

/** 500 mails of mail-enron by a fixed step. */
const mailsOf = async (dataDir: string): Promise<readonly string[]> => {
  const all = (await readFile(join(dataDir, 'mail-enron/train.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const step = Math.floor(all.length / 500);
  return all
    .filter((_, index) => index % step === 0)
    .slice(0, 500)
    .map((line) => (JSON.parse(line) as { body: string }).body);
};

/** Findings per kB and time on ordinary business mail, beside the peers on the same mails in the same run; then rule by rule. */
export const measureReviewNoise = async (dataDir: string): Promise<readonly Measure[]> => {
  const mails = await mailsOf(dataDir);
  const bytes = mails.reduce((sum, mail) => sum + Buffer.byteLength(mail), 0);
  const peers = await reviewPeers();
  const tools = [{ name: 'updraft, all rules', find: (text: string) => review(text).findings }, ...peers];
  const rows = [];
  for (const { name, find } of tools) {
    const { milliseconds, findings } = await timed(mails, find);
    const short = milliseconds.filter((_, place) => (mails[place]?.length ?? 0) <= 6000);
    const all = milliseconds.reduce((sum, each) => sum + each, 0);
    rows.push({
      what: name,
      findings,
      'per kB': ((findings * 1000) / bytes).toFixed(2),
      'MB/s': (bytes / all / 1000).toFixed(all > bytes / 100 ? 3 : 2),
      'ms, p50 (≤ 6 kB)': quantile(short, 0.5).toFixed(2),
      p99: quantile(short, 0.99).toFixed(2),
    });
  }
  const found = mails.map((mail) => review(mail).findings);
  const byRule = new Map<string, number>();
  for (const { rule } of found.flat()) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const most = Math.max(...found.map((findings) => findings.length));
  const graded = (severity: string) => found.flat().filter((finding) => finding.severity === severity).length;
  return [
    {
      title: 'Review: noise and speed on ordinary business mail',
      note: `${mails.length} mails of mail-enron by a fixed step, ${Math.round(bytes / 1000)} kB, each tool after two seconds of them to warm it. The peers look for other things; the columns say how much a writer would have to read, and wait. Ours: ${graded('error')} errors, ${graded('warning')} warnings, ${graded('advice')} advice; ${found.filter((each) => each.length === 0).length} mails without any, at most ${most} in one.${peers.length === 0 ? ' The peers were not measured: they are not installed.' : ''}`,
      rows,
    },
    {
      title: 'Review: which rules speak on ordinary business mail',
      note: 'The same mails. Rules that ask what is on file about a reader say nothing without one.',
      rows: rules
        .filter((rule) => !rule.needsReader && (rule.reads ?? ['upward']).includes('upward'))
        .map(({ id, severity }) => ({
          rule: id,
          severity,
          findings: byRule.get(id) ?? 0,
          'per 100 mails': (((byRule.get(id) ?? 0) * 100) / mails.length).toFixed(1),
        })),
    },
  ];
};
