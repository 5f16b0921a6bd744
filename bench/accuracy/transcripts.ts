import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FactKind, factKinds, unsure } from '../../src/domain/facts/fact.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import { readTranscript } from '../../src/domain/signals/read-transcript.ts';
import { transcriptText } from '../../src/domain/sources/turn.ts';
import { readImport } from '../../src/formats/importers/index.ts';
import type { Measure } from '../measure.ts';
import { bare, type Count, count, interval, lines, row } from './score.ts';

type Label = {
  readonly kind: FactKind;
  readonly quote: string;
  readonly owner: string | null;
  readonly to: string | null;
  readonly due: { readonly text: string; readonly date: string | null } | null;
  /** Taken back later in the meeting: proposing it is wrong. */
  readonly withdrawn?: true;
  /** Neither hit nor miss. */
  readonly optional?: true;
};
type Meeting = {
  readonly name: string;
  readonly text: string;
  readonly day: string;
  readonly labels: readonly Label[];
};

/** Read while building; the others were not. */
const tuned = new Set(['crr-controls', 'egypt-loans', 'greenlight-owl', 'quay-cranes', 'steerco-tern', 'vp-1to1']);

const meetingsIn = async (folder: string): Promise<readonly Meeting[]> => {
  const meetings: Meeting[] = [];
  for (const file of readdirSync(folder).sort()) {
    const name = /^(.+)\.(?:vtt|srt|txt)$/.exec(file)?.[1];
    if (name === undefined) continue;
    const [head, ...labels] = lines<Label & { readonly meeting?: string }>(join(folder, `${name}.labels.jsonl`));
    const bytes = (async function* () {
      yield new Uint8Array(readFileSync(join(folder, file)));
    })();
    const options = { now: '2030-01-01T00:00:00+00:00', zone: 'UTC' };
    let text = '';
    for await (const one of readImport({ name: file, bytes }, options)) {
      if ('record' in one && one.record.kind === 'transcript') text = transcriptText(one.record.turns);
    }
    meetings.push({ name, text, day: head?.meeting ?? '', labels });
  }
  return meetings;
};

const sameWords = (said: string | undefined, wanted: string): boolean =>
  said !== undefined && bare(said) === bare(wanted);

const score = (meetings: readonly Meeting[], title: string, note: string, least: number): Measure => {
  const kinds = new Map<FactKind, Count>(factKinds.map((kind) => [kind, count()]));
  const all = count();
  const owners = { right: 0, all: 0 };
  const receivers = { right: 0, all: 0 };
  const dues = { right: 0, all: 0 };
  let nobodys = 0;
  let [invented, inventedDues, takenBack, ofWithdrawn] = [0, 0, 0, 0];
  for (const { text, day, labels } of meetings) {
    const found = readTranscript({ text, date: `${day}T10:00:00+00:00` }).filter(
      ({ confidence }) => confidence >= least,
    );
    const used = new Set<ProposedFact>();
    let optional = 0;
    for (const label of labels) {
      const at = text.indexOf(label.quote);
      const hit = found.find(
        (fact) =>
          !used.has(fact) &&
          fact.kind === label.kind &&
          at >= 0 &&
          fact.start < at + label.quote.length &&
          at < fact.end,
      );
      if (label.withdrawn) {
        ofWithdrawn += 1;
        if (hit === undefined) takenBack += 1;
        continue;
      }
      if (hit !== undefined) used.add(hit);
      if (label.optional) {
        if (hit !== undefined) optional += 1;
        continue;
      }
      for (const tally of [all, kinds.get(label.kind) ?? count()]) {
        tally.gold += 1;
        if (hit !== undefined) tally.right += 1;
      }
      if (hit === undefined) continue;
      // Somebody else than who holds it; words of the talk that name the same one otherwise ("she") are not right either.
      if (label.owner !== null) {
        owners.all += 1;
        if (sameWords(hit.owner, label.owner)) owners.right += 1;
      } else if (hit.owner !== undefined) nobodys += 1;
      if (hit.owner !== undefined && !text.toLowerCase().includes(hit.owner.toLowerCase())) invented += 1;
      if (label.to !== null) {
        receivers.all += 1;
        if (sameWords(hit.to, label.to)) receivers.right += 1;
      }
      if (label.due !== null) {
        dues.all += 1;
        if (hit.due !== undefined && [hit.due.date, hit.due.end].includes(label.due.date)) dues.right += 1;
      } else if (hit.due?.date) inventedDues += 1;
    }
    const said = found.filter((fact) => !used.has(fact)).concat([...used]);
    all.said += said.length - optional;
    for (const fact of said) {
      const tally = kinds.get(fact.kind);
      if (tally) tally.said += 1;
    }
  }
  return {
    title: `${title}: ${meetings.length} meetings`,
    note,
    rows: [
      row('all', all),
      { what: 'owner right', precision: interval(owners.right, owners.all) },
      { what: 'to whom right', precision: interval(receivers.right, receivers.all) },
      { what: 'due day right', precision: interval(dues.right, dues.all) },
      { what: 'owners that stand nowhere', precision: invented },
      { what: 'owner where the labels have none', precision: nobodys },
      { what: 'due days invented', precision: inventedDues },
      { what: 'withdrawn and left out', precision: interval(takenBack, ofWithdrawn) },
      ...factKinds.map((kind) => row(kind, kinds.get(kind) ?? count())),
    ],
  };
};

const corpus = fileURLToPath(new URL('../../tests/corpus/transcripts', import.meta.url));

/**
 * Measures `readTranscript` on invented, labelled meetings: six that were read while building and six that were not. A fact
 * is right when its kind is and its words overlap; what was taken back and is proposed all the same is wrong.
 */
export const measureTranscripts = async (): Promise<readonly Measure[]> => {
  const here = [corpus, join(process.cwd(), 'tests/corpus/transcripts')].find((each) => existsSync(each)) ?? corpus;
  const meetings = await meetingsIn(here);
  const held = meetings.filter(({ name }) => !tuned.has(name));
  const seen = meetings.filter(({ name }) => tuned.has(name));
  return [
    score(held, 'Transcripts, held out', 'Never read while building: the figure that counts.', 0),
    score(held, `Transcripts, held out, at least ${unsure}`, 'What is proposed, and not asked.', unsure),
    score(seen, 'Transcripts, tuned on', 'Read while building.', 0),
  ];
};
