import type { Finding } from '../../src/domain/review/finding.ts';
import { review } from '../../src/domain/review/review.ts';
import { rules } from '../../src/domain/review/rules/index.ts';
import type { Measure } from '../measure.ts';
import { lines } from './score.ts';

type Fault = { readonly rule: string; readonly quote: string };
type Note = { readonly id: string; readonly text: string; readonly faults: readonly Fault[] };
type Reply = {
  readonly id: string;
  readonly message: string;
  readonly reply: string;
  readonly faults: readonly Fault[];
};
type Read = { readonly text: string; readonly faults: readonly Fault[]; readonly findings: readonly Finding[] };

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} % (${part}/${whole})`;

const notes = (name: string): readonly Read[] =>
  lines<Note>(`tests/corpus/notes/${name}.jsonl`).map(({ text, faults }) => ({
    text,
    faults,
    findings: review(text, { kind: 'note' }).findings,
  }));
const replies = (name: string): readonly Read[] =>
  lines<Reply>(`tests/corpus/replies/${name}.jsonl`).map(({ message, reply, faults }) => ({
    text: reply,
    faults,
    findings: review(reply, { kind: 'reply', message }).findings,
  }));

const meets = (text: string, { quote }: Fault, { start, end }: Finding): boolean => {
  const at = text.indexOf(quote);
  return start < at + quote.length && at < end;
};

/** A label is hit once; a second finding in the words of one label counts neither way. */
const row = (what: string, read: readonly Read[], only: (rule: string) => boolean) => {
  let right = 0;
  let wrong = 0;
  let hit = 0;
  let labels = 0;
  let clean = 0;
  let passed = 0;
  for (const { text, faults, findings } of read) {
    const wanted = faults.filter(({ rule }) => only(rule));
    const said = findings.filter(({ rule }) => only(rule));
    const met = new Set<Fault>();
    for (const finding of said) {
      const fault = wanted.find((one) => one.rule === finding.rule && meets(text, one, finding));
      if (!fault) wrong += 1;
      else if (!met.has(fault)) {
        right += 1;
        met.add(fault);
      }
    }
    hit += met.size;
    labels += wanted.length;
    if (faults.length === 0) {
      clean += 1;
      if (findings.length === 0) passed += 1;
    }
  }
  return {
    what,
    precision: share(right, right + wrong),
    recall: share(hit, labels),
    'clean ones left alone': share(passed, clean),
  };
};

const table = (title: string, family: string, train: readonly Read[], heldOut: readonly Read[]): Measure => {
  const ids = rules.filter((rule) => rule.family === family).map(({ id }) => id);
  // Any word of warning, whatever its rule: what somebody who types notices.
  const any = (read: readonly Read[]) => {
    const faulty = read.filter(({ faults }) => faults.length > 0);
    return share(faulty.filter(({ findings }) => findings.length > 0).length, faulty.length);
  };
  return {
    title,
    note: 'Labels by a writer who did not know the rules. A finding is right where its rule and its words are those of a label.',
    rows: [
      { ...row('train, tuned on', train, (rule) => ids.includes(rule)), 'faulty ones noticed': any(train) },
      { ...row('held out', heldOut, (rule) => ids.includes(rule)), 'faulty ones noticed': any(heldOut) },
      ...ids.map((id) => {
        const { what, precision, recall } = row(`– ${id}, held out`, heldOut, (rule) => rule === id);
        return { what, precision, recall };
      }),
    ],
  };
};

/** Notes about people and replies to people below: precision and recall against labels. */
export const measureNotes = async (): Promise<readonly Measure[]> => [
  table('Notes as if they were read (10.4)', 'notes', notes('train'), notes('held-out')),
  table('Receiver mode (7.6)', 'receiver', replies('train'), replies('held-out')),
];
