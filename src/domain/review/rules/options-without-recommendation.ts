import { offersWays, orRuin, takesOne } from '../choices.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

/** Options of another trade, and lists nobody is asked to weigh. */
const otherTrade =
  /\b(?:stock|call|put|share|vested|vest|strike|exercis\w+|trad(?:e|es|ing|er|ers)|hedg\w+|swaption|volatility|menu|meal|dish|vegetarian|drop-?down|tools ?\| ?options|press|click)\b/i;
/** Times of a meeting are no options to recommend among. */
const meeting = /\b(?:meet|meeting|call|slot|lunch|coffee|dinner|available|free|calendar|o'clock|a\.?m\.?|p\.?m\.?)\b/i;
/** The ways are past, closed, somebody else's or announced as being weighed. */
const notOffered =
  /\b(?:considered|looked at|had|were|was|rejected|ruled out|evaluated|weighed|reviewing|exploring|trying|determine|discussed|running out of|no|not|none|limited|few|if|will (?:present|send|prepare|lay out|bring|work out)|to (?:discuss|explore|consider|review|identify|evaluate)|questions? (?:about|on))\b/i;
/** Somebody is to choose. */
const chosen =
  /\b(?:which|choose|pick|decide|decision|prefer\w*|want|let me know|tell me|up to you|your (?:call|choice|view|pick|thoughts|decision)|thoughts|what do you think|approv\w+)\b/i;

const isOffer = (sentence: Sentence): boolean =>
  offersWays.test(sentence.flat) &&
  !orRuin.test(sentence.flat) &&
  !notOffered.test(sentence.flat) &&
  !otherTrade.test(sentence.flat) &&
  !meeting.test(sentence.flat);

/** The ways are named: in a list, by letters or numbers, or with an "or". */
const named = (draft: Draft, offer: Sentence): boolean => {
  const near = draft.sentences.slice(offer.index, offer.index + 7);
  const labels = new Set(
    near.flatMap(
      ({ flat }) => flat.match(/\boption (?:[a-d1-4]|one|two|three)\b/gi)?.map((each) => each.toLowerCase()) ?? [],
    ),
  );
  if (labels.size > 0) return labels.size > 1;
  return (
    near.filter(({ bullet }) => bullet).length >= 2 ||
    /[:–—] ?[^.?!:–—]{4,200}\bor\b|\bor (?:we|you)\b|, or \w+ [^.?!,]{3,120}, or\b/i.test(offer.flat) ||
    near
      .slice(1, 3)
      .some(({ flat }) => /^(?:we|one|either|a|the first|1)\b[^?!]{3,}\bor\b|^(?:one|the first) is\b/i.test(flat))
  );
};

/** The writer asks the reader to choose, or lays the ways out one by one. */
const laidOut = (draft: Draft, offer: Sentence): boolean =>
  draft.sentences.some((sentence) => Math.abs(sentence.index - offer.index) <= 8 && chosen.test(sentence.flat));

/** The writer says that nothing is said for one of them. */
const undecided =
  /\b(?:pros and cons|(?:both|all|each)(?: of (?:them|these))? (?:\w+ )?(?:have|has) (?:their|its) (?:merits?|advantages|strengths)|(?:no|not have an?) (?:clear )?(?:favou?rite|opinion|view))\b/i;
const asksWhich = /\b(?:which|what|how) (?:\w+ )?(?:do|would) you\b/i;
const wordsOf = (flat: string): readonly string[] => flat.toLowerCase().match(/\p{L}{5,}/gu) ?? [];

/** Whether a stand is taken on these ways: said of them or later, or in words of theirs. */
const isAbout = (draft: Draft, stand: Sentence, offer: Sentence): boolean => {
  if (stand.question || asksWhich.test(stand.flat) || undecided.test(stand.flat)) return false;
  if (stand.index >= offer.index || stand.paragraph === offer.paragraph) return true;
  if (/\b(?:options?|either|former|latter|one|first|second|[A-D1-4])\b/.test(stand.flat)) return true;
  const theirs = new Set(draft.sentences.slice(offer.index, offer.index + 7).flatMap(({ flat }) => wordsOf(flat)));
  return wordsOf(stand.flat).some(
    (word) => theirs.has(word) && !/^(?:would|could|should|about|which|there|their|please)$/.test(word),
  );
};

const ways =
  'The lease of the coolers ends on 30 June. The options are:\n\n- Renew with Nordfrost at £41,000 a year.\n- Move to Alpina at £36,000; delivery takes nine weeks.';

export const optionsWithoutRecommendation: Rule = {
  id: 'options-without-recommendation',
  family: 'solutions',
  severity: 'warning',
  step: 'influence',
  capability: '4.6',
  card: 'E8',
  mistake: 'passive',
  ofPlace: true,
  reason: 'Options without a recommendation hand the thinking up; who knows the matter best should say which one.',
  flags: [
    `${ways}\n\nPlease let me know by the 20th which one you want.`,
    'There are two options for the stand in Lyon: a small one by the door for 9,000 euros, or a large one at the back for 11,000. Which do you prefer?',
    'We can raise all prices by 5%, or raise hot meals alone by 9%, or leave them and ask for a subsidy. It is your call.',
    'Option A: hire two drivers for the season. Option B: give the night line to Brennan Coaches. Please decide by Friday.',
    'There are three ways to fill the gap in March. We hire, we borrow from Ghent, or we close on Mondays. What do you think?',
    'My recommendation for the kettle is the Brenner, as it is the cheapest.\n\nThen the tariff from January. We can raise all of it by 5%, or raise the evenings by 9%, or leave it and ask for a grant. Please decide by 1 May.',
    `Hi Anna,\n\n${ways}\n\nAll have their pros and cons. Please choose.\n\nBest,\nKev`,
  ],
  passes: [
    `${ways}\n\nI recommend Alpina, as the lender bridges the nine weeks. Please decide by the 20th.`,
    'There are two options for the stand in Lyon, and the small one by the door is the better one: everybody passes it. Which do you prefer?',
    'Two options for our meeting: Tuesday at 10:00 or Wednesday at noon. Which do you prefer?',
    'We looked at three options with the bank and chose the loan in May. The board decided so.',
    'The options are granted in March and vest over four years. Please let me know if you have questions.',
    'We can come by train on Monday, or by car on Tuesday evening.',
    `${ways}\n\nI would renew for a year and ask again in spring. Which do you want?`,
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (
      !['option', 'options', 'alternatives', 'choices', 'ways', 'routes', 'paths', 'can', 'possibilities'].some(
        (word) => vocabulary.has(word),
      )
    )
      return [];
    if (draft.words > 600) return [];
    const offer = draft.sentences.find((sentence) => isOffer(sentence));
    if (!offer || !named(draft, offer) || !laidOut(draft, offer)) return [];
    if (draft.sentences.some((sentence) => takesOne.test(sentence.flat) && isAbout(draft, sentence, offer))) return [];
    const place = draft.sentences.slice(offer.index).find(({ flat }) => undecided.test(flat)) ?? offer;
    return [
      {
        start: place.start,
        end: place.end,
        message: 'Options without a recommendation',
        why: 'The ways are here and your own choice is not. Say which one you would take and why; the decision stays with the reader.',
      },
    ];
  },
};
