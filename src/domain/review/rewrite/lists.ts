import type { Draft } from '../draft.ts';
import type { Sentence } from '../sentences.ts';
import type { Candidate, Mover } from './candidate.ts';
import { leansBack, opensLine, paragraphsOf, runOn } from './stands.ts';

const ordinals = [/^first(?:ly)?\b/i, /^second(?:ly)?\b/i, /^(?:third(?:ly)?|finally|lastly)\b/i];

/** Sentences as bullets, each letter for letter. */
const bulleted = (draft: Draft, items: readonly Sentence[], label: string, why: string): readonly Candidate[] => {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const before = draft.text.slice(first.start, last.end);
  const lead = opensLine(draft, first) ? '' : '\n\n';
  const edits = items.map((item, place) => {
    const from = place === 0 ? item.start : (items[place - 1]?.end ?? item.start);
    return {
      start: place === 0 ? withoutSpace(draft.text, from, lead) : from,
      end: item.start,
      text: place === 0 ? `${lead}- ` : '\n- ',
    };
  });
  const next = draft.sentences[last.index + 1];
  if (next && next.paragraph === last.paragraph && runOn(draft, last, next))
    edits.push({ start: last.end, end: next.start, text: '\n\n' });
  return [
    {
      anchor: first,
      label,
      why,
      edits,
      before,
      after: items.map((item) => `- ${draft.text.slice(item.start, item.end)}`).join('\n'),
    },
  ];
};

// The space in front of a list that begins inside of a line.
const withoutSpace = (text: string, at: number, lead: string): number => {
  let start = at;
  if (lead !== '') while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  return start;
};

const plain = (draft: Draft, group: readonly Sentence[]): boolean =>
  group.every(
    (sentence, place) =>
      !sentence.question &&
      /[.!]$/.test(sentence.flat) &&
      sentence.end - sentence.start === sentence.flat.length &&
      (place === 0 || runOn(draft, group[place - 1] ?? sentence, sentence)),
  );

/** "First, … Second, … Third, …" */
const counted = (draft: Draft, group: readonly Sentence[]): readonly Candidate[] => {
  const starts = ordinals.map((one) => group.findIndex((sentence) => one.test(sentence.flat)));
  const [a = -1, b = -1, c = -1] = starts;
  if (a < 0 || b !== a + 1 || (c >= 0 && c !== b + 1)) return [];
  const items = group.slice(a, (c < 0 ? b : c) + 1);
  return items.length < 2 || !plain(draft, items)
    ? []
    : bulleted(draft, items, 'Make a list of it', 'What is counted is found again as a list: one line for each.');
};

const fact =
  /\d|\b(?:done|finished|closed|signed|tested|moved|open|late|agreed|booked|ready|shipped|started|ended|approved|arrived)\b|\b(?:was|were|is|are|has|have) (?:been )?\w+ed\b/i;
const connects =
  /^(?:in addition|furthermore|moreover|for those|beginning)\b|\b(?:because of (?:this|that)|which is why|as a result|therefore|however|that said|on the other hand|in other words|so that is|the reason)\b/i;

const verb =
  /\b(?:is|are|was|were|has|have|had|will|can|cannot|did|does|do|came|went|took|left|ran|fell|rose|got|gave|sent|met|kept|lost|won|cost|costs|holds?|needs?|works?|opens?|ends?|starts?|\w{2,}(?:ed|es))\b/i;
/** The number of the next item of a list that lost its line ends. */
const numbered = /\s\d{1,3}\.$/;

/** Facts that stand beside each other: none leans on another, none asks. */
const facts = (draft: Draft, group: readonly Sentence[], least: number): readonly Candidate[] => {
  const asked = new Set(draft.asks.map(({ sentence }) => sentence.index));
  let run: Sentence[] = [];
  const runs: Sentence[][] = [];
  const end = (): void => {
    if (run.length >= least) runs.push(run);
    run = [];
  };
  for (const [place, sentence] of group.entries()) {
    const fits =
      fact.test(sentence.flat) &&
      verb.test(sentence.flat) &&
      !/[=:\t]|\s{3}/.test(sentence.flat) &&
      sentence.words >= 4 &&
      sentence.words <= 26 &&
      !asked.has(sentence.index) &&
      !connects.test(sentence.flat) &&
      !/^(?:i|you|thanks|thank|hope|sorry|dear)\b/i.test(sentence.flat);
    const next = group[place + 1];
    if (!fits || (leansBack(sentence) && !/^(?:two of|three of|all of|most of|one of|our|my)\b/i.test(sentence.flat))) {
      end();
      continue;
    }
    run.push(sentence);
    // A sentence on which the next one leans goes with it into no list.
    if (next && leansBack(next) && !/^(?:two of|three of|all of|most of|one of|our|my)\b/i.test(next.flat)) {
      run.pop();
      end();
    }
  }
  end();
  return runs
    .filter((items) => plain(draft, items) && items.filter(({ flat }) => numbered.test(flat)).length < 2)
    .flatMap((items) =>
      bulleted(
        draft,
        items,
        `Set ${items.length} facts as a list`,
        'Facts that stand beside each other are read faster under each other.',
      ),
    );
};

/** "Three things are open: the lease; the move; the keys." */
const enumerations = (draft: Draft, sentence: Sentence): readonly Candidate[] => {
  const words = draft.text.slice(sentence.start, sentence.end);
  const colon = words.indexOf(': ');
  const head = words.slice(0, Math.max(0, colon));
  const tail = words.slice(colon + 2);
  if (colon < 3 || colon > 90 || /[;\r\n]/.test(head) || /[:\r\n]/.test(tail) || sentence.bullet) return [];
  const items = tail.split('; ').map((item) => item.trim());
  if (items.length < 3 || items.some((item) => item.length < 3 || item.length > 140)) return [];
  const next = draft.sentences[sentence.index + 1];
  const goesOn = next && next.paragraph === sentence.paragraph && runOn(draft, sentence, next);
  const start = opensLine(draft, sentence) ? sentence.start : withoutSpace(draft.text, sentence.start, '\n');
  const after = `${head}:\n${items.map((item) => `- ${item}`).join('\n')}`;
  const lead = start === sentence.start ? '' : '\n\n';
  return [
    {
      anchor: sentence,
      label: 'Make a list of it',
      why: 'What stands between semicolons is a list already; under each other its items are seen at once.',
      edits: [{ start, end: goesOn ? next.start : sentence.end, text: `${lead}${after}${goesOn ? '\n\n' : ''}` }],
      before: words,
      after,
    },
  ];
};

/** A paragraph that is a list becomes one; not for somebody who wants prose. */
export const bullets: Mover = (draft, { reader }) => {
  const wants = reader?.style.form?.wants;
  if (wants === 'prose' || draft.words < 25) return [];
  return [
    ...draft.sentences.flatMap((sentence) => enumerations(draft, sentence)),
    ...paragraphsOf(draft).flatMap((group) => {
      const list = counted(draft, group);
      return list.length > 0 ? list : facts(draft, group, wants === 'bullets' ? 3 : 4);
    }),
  ];
};

const longest = 90;
/** What ends in a point and may be no end of a sentence. */
const shortened =
  /(?:\b(?:[ap]\.m|corp|inc|ltd|co|l\.p|llc|nos?|pp?|i|st|mrs?|ms|dr|jr|sr|jan|feb|mar|apr|aug|sept?|oct|nov|dec|vs|etc|fig)\.|\.\.)["'”)]*$|:$/i;

/** A wall of text is parted where a sentence begins that leans on nothing, near its middle. */
export const splits: Mover = (draft) =>
  paragraphsOf(draft).flatMap((group) => {
    const words = group.reduce((sum, sentence) => sum + sentence.words, 0);
    const [first] = group;
    if (!first || words <= longest || group.length < 4) return [];
    const places = group.slice(2, -1).flatMap((sentence) => {
      const before = draft.sentences[sentence.index - 1];
      if (!before || leansBack(sentence) || shortened.test(before.flat) || before.words < 4 || sentence.words < 4)
        return [];
      if (
        !/^[\p{Lu}\d“"]/u.test(sentence.flat) ||
        /\s{4}/.test(before.flat + sentence.flat) ||
        !/^[ \t]+$/.test(draft.text.slice(before.end, sentence.start))
      )
        return [];
      return [{ sentence, before, off: Math.abs(sentence.before - first.before - words / 2) }];
    });
    const place = places.sort((a, b) => a.off - b.off)[0];
    if (!place || place.off > words / 3) return [];
    return [
      {
        anchor: place.sentence,
        label: 'Part the paragraph',
        why: `It runs on for ${words} words. Parted where a new thought begins, it can be read at a glance.`,
        rule: 'wall-of-text',
        edits: [{ start: place.before.end, end: place.sentence.start, text: '\n\n' }],
        before: `${draft.text.slice(place.before.start, place.before.end)} ${draft.text.slice(place.sentence.start, place.sentence.end)}`,
        after: `${draft.text.slice(place.before.start, place.before.end)}\n\n${draft.text.slice(place.sentence.start, place.sentence.end)}`,
      },
    ];
  });
