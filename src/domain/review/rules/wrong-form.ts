import type { Draft } from '../draft.ts';
import { exampleReader } from '../example-reader.ts';
import { saidSo } from '../on-file.ts';
import type { Reader, ReaderStyle } from '../reader.ts';
import type { Found, Rule } from '../rule.ts';
import { isUpdate } from '../wants.ts';

const attached =
  /\b(?:attached|attachments?|attaching|enclosed)\b(?! to (?:the|our|my|it)\b)|\bsee (?:the )?(?:pdf|deck|slides|spreadsheet)\b/i;
const noneAttached = /\b(?:no|without|nothing|not|instead of)\b[^.]{0,20}\battach|\b(?:below|in short|the gist)\b/i;
const warm = /\b(?:thank(?:s|ful)?|congratulat\w*|grateful|honou?r(?:ed)?|excited|delighted|proud|sorry|love|happy)\b/i;
const ours = /\b(?:we|our|the team|the pilot|the project)\b/i;
const deck =
  /\b(?:slides?|decks?|powerpoint|presentation)\b[^.]{0,30}\b(?:attached|enclosed|below|link)|\b(?:attached|enclosed)\b[^.]{0,40}\b(?:slides?|decks?|powerpoint|presentation)\b/i;

/** Words that say how something stands, or what is to be decided: a story or a letter of thanks reads well as prose. */
const isReport = (draft: Draft): boolean =>
  draft.words >= 80 &&
  draft.words <= 600 &&
  (isUpdate(draft) ||
    draft.asks.some(({ kind }) => kind === 'decision') ||
    draft.sentences.filter(
      ({ flat }) =>
        /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(flat) && !/[/:@]/.test(flat),
    ).length >= 3 ||
    draft.sentences.filter(({ flat }) => ours.test(flat)).length * 2 >= draft.sentences.length);

/** Four sentences of prose in one paragraph, at least fifty words: what somebody who likes points would rather have as such. */
const longProse = (draft: Draft) => {
  for (const sentence of draft.sentences) {
    const all = draft.sentences.filter(({ paragraph, bullet }) => paragraph === sentence.paragraph && !bullet);
    if (all[0] !== sentence || all.length < 4) continue;
    if (all.some(({ flat }) => warm.test(flat))) continue;
    if (all.reduce((sum, { words }) => sum + words, 0) >= 50) return sentence;
  }
  return undefined;
};

const formFound = (draft: Draft, { form, noAttachments }: ReaderStyle, reader: Reader): readonly Found[] => {
  const found: Found[] = [];
  const [first] = draft.sentences;
  const because = (basis: readonly { readonly quote: string }[]) => {
    const [source] = basis as Parameters<typeof saidSo>[0][];
    return source ? saidSo(source, reader) : '';
  };
  if (noAttachments) {
    const at = draft.sentences.find(({ flat, words }) => words > 2 && attached.test(flat) && !noneAttached.test(flat));
    if (at)
      found.push({
        start: at.start,
        end: at.end,
        message: `${reader.called} does not want attachments`.slice(0, 60),
        why: `${because(noAttachments.basis)} Put what counts into the mail itself.`,
        basis: noAttachments.basis,
      });
  }
  if (form?.wants === 'bullets' && isReport(draft) && draft.bullets === 0) {
    const at = longProse(draft);
    if (at)
      found.push({
        start: at.start,
        end: at.end,
        message: `${reader.called} likes points`.slice(0, 60),
        why: `${because(form.basis)} This paragraph would read well as points, the most important one first.`,
        basis: form.basis,
      });
  }
  if (form?.wants === 'prose' && first && draft.bullets >= 5) {
    const inBullets = draft.sentences.filter(({ bullet }) => bullet);
    if (inBullets.length * 3 >= draft.sentences.length * 2 && inBullets[0])
      found.push({
        start: inBullets[0].start,
        end: inBullets[0].end,
        message: `${reader.called} likes sentences, not points`.slice(0, 60),
        why: `${because(form.basis)} Say in a paragraph how the points hang together.`,
        basis: form.basis,
      });
  }
  if (form && form.wants !== 'slides' && noAttachments === null) {
    const against = /\b(?:slides?|decks?|powerpoints?)\b/i.test(form.basis[0]?.quote ?? '');
    const at = against ? draft.sentences.find(({ flat }) => deck.test(flat)) : undefined;
    if (at)
      found.push({
        start: at.start,
        end: at.end,
        message: `${reader.called} would rather not have slides`.slice(0, 60),
        why: `${because(form.basis)} Say here what the slides say.`,
        basis: form.basis,
      });
  }
  return found;
};

const [bulletsNote, proseNote, attachNote, deckNote] = [
  'wants three bullets',
  'prose, no bullets',
  'no attachments please',
  'hates decks, wants bullets',
].map((quote) => exampleReader({ facts: [{ kind: 'preference', quote }] }).facts[0]?.source);
const basisOf = (source: typeof bulletsNote) => (source ? [source] : []);
const readers = {
  bullets: exampleReader({ style: { form: { wants: 'bullets', basis: basisOf(bulletsNote) } } }),
  prose: exampleReader({ style: { form: { wants: 'prose', basis: basisOf(proseNote) } } }),
  attach: exampleReader({ style: { noAttachments: { basis: basisOf(attachNote) } } }),
  deck: exampleReader({ style: { form: { wants: 'bullets', basis: basisOf(deckNote) } } }),
};
const example = (text: string, reader: keyof typeof readers) => ({ text, options: { reader: readers[reader] } });
const long =
  'The pilot in Leeds went well this month and the night shift asked to keep the printers. All nine stations run the new label printer since the second of March. The training took two hours per person and was done by the site lead. We closed the old ticket queue and moved the eleven open cases to the new one. The guide for new starters is finished and has been read by three of them so far, and two said that it saved them a call. ';
const points = '- Leeds runs\n- York is next\n- Hull waits for printers\n- the guide is done\n- the queue is closed\n';

export const wrongForm: Rule = {
  id: 'wrong-form',
  family: 'length',
  severity: 'advice',
  step: 'communicate',
  capability: '1.5',
  card: 'E26',
  mistake: 'overloading',
  ofPlace: true,
  needsReader: true,
  reason: 'Somebody who said how they like it told notices when it comes another way.',
  flags: [
    example(long, 'bullets'),
    example(`Helen,\n\n${long}\n\nBest,\nIda`, 'bullets'),
    example(points, 'prose'),
    example('Please find the analysis attached. It has twelve pages.', 'attach'),
    example('The numbers are in the attachment.', 'attach'),
    example('The slides are attached; please look at the third.', 'deck'),
  ],
  passes: [
    example('The pilot in Leeds went well. York is next.', 'bullets'),
    example(`${points}\n${long}`, 'bullets'),
    example(long, 'prose'),
    example('- Leeds runs\n- York is next', 'prose'),
    example('Nothing is attached: the two numbers are 31 hours and 4,200 euros.', 'attach'),
    example('The sensor is attached to the pump.', 'attach'),
    example('I presented the slides to the board on Monday.', 'deck'),
  ],
  check: (draft, { reader }) => (reader ? formFound(draft, reader.style, reader) : []),
};
