import { readerOf } from '../../src/app/draft/reader-of.ts';
import { exampleReader } from '../../src/domain/review/example-reader.ts';
import { offersFor } from '../../src/domain/review/offers.ts';
import { review } from '../../src/domain/review/review.ts';
import { contextFor } from '../../tests/support/context-for.ts';
import { heldOut, tuned } from '../../tests/support/contradictions.ts';
import { readerStory, readersDay, type StoryDraft, type StoryHalf } from '../../tests/support/reader-stories.ts';
import { temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import type { Measure } from '../measure.ts';
import { interval, type Row } from './score.ts';

const seeds = Array.from({ length: 20 }, (_, at) => at + 1);
const contradictions = ['status-contradicted', 'date-contradicted', 'number-contradicted'] as const;

type Judged = { readonly wanted: StoryDraft['wanted']; readonly said: readonly string[] };

const rowsOf = (judged: readonly Judged[]): readonly Row[] => [
  ...contradictions.map((rule) => {
    const planted = judged.filter(({ wanted }) => wanted === rule);
    return {
      what: `${rule}: found of planted`,
      right: interval(planted.filter(({ said }) => said.includes(rule)).length, planted.length),
      otherwise: `said elsewhere ${judged.filter(({ wanted, said }) => wanted !== rule && said.includes(rule)).length}`,
    };
  }),
  (() => {
    const clean = judged.filter(({ wanted }) => wanted === null);
    return {
      what: 'clean drafts left alone',
      right: interval(clean.filter(({ said }) => said.length === 0).length, clean.length),
      otherwise: '',
    };
  })(),
];

const measureHalf = async (half: StoryHalf): Promise<Measure> => {
  const judged: Judged[] = [];
  const offers = { untold: 0, planted: 0, told: 0, known: 0 };
  let drafts = 0;
  for (const seed of seeds) {
    const workspace = await temporaryWorkspace();
    try {
      const story = readerStory(workspace.store(), seed, half);
      const reader = readerOf(contextFor(workspace, { now: readersDay }), 'dana');
      for (const { text, wanted } of story.drafts) {
        drafts += 1;
        const said = review(text, { reader }).findings.map(({ rule }) => rule);
        judged.push({ wanted, said: said.filter((rule) => (contradictions as readonly string[]).includes(rule)) });
      }
      // Three of a kind are offered at once: the draft that takes them in is asked again.
      let text = 'Dana,\n\nthe week was quiet.\n\nBest,\nRobin';
      const offered = new Set<string>();
      for (let round = 0; round < 4; round += 1)
        for (const offer of offersFor(text, { reader })) {
          offered.add(offer.fact);
          text = `${offer.text}\n\n${text}`;
        }
      offers.planted += story.untold.size;
      offers.untold += [...story.untold].filter((fact) => offered.has(fact)).length;
      offers.known += story.told.size;
      offers.told += [...story.told].filter((fact) => offered.has(fact)).length;
    } finally {
      workspace.remove();
    }
  }
  return {
    title: `What review knows of the reader, ${half} wordings (${seeds.length} workspaces, ${drafts} drafts)`,
    rows: [
      ...rowsOf(judged),
      { what: 'untold news and work offered', right: interval(offers.untold, offers.planted), otherwise: '' },
      {
        what: 'told or closed, and not offered',
        right: interval(offers.known - offers.told, offers.known),
        otherwise: '',
      },
    ],
  };
};

const measureCases = (title: string, cases: typeof tuned): Measure => ({
  title: `${title} (${cases.length} drafts, each with what is on file)`,
  rows: rowsOf(
    cases.map(({ draft, facts, rule }) => ({
      wanted: rule,
      said: review(draft, { reader: exampleReader({ facts }) })
        .findings.map((finding) => finding.rule)
        .filter((one) => (contradictions as readonly string[]).includes(one)),
    })),
  ),
});

/** Counts what review says of drafts that contradict what is on file, and whether it offers what was never told. */
export const measureReader = async (): Promise<readonly Measure[]> => [
  measureCases('Contradictions, tuned with', tuned),
  measureCases('Contradictions, held out', heldOut),
  await measureHalf('tune'),
  await measureHalf('held-out'),
];
