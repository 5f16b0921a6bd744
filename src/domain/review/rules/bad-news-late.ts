import { sideNews } from '../buried-news.ts';
import { badNews, spaced } from '../cues.ts';
import { moveToFront, only } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { meets, type Sentence } from '../sentences.ts';
import { isBlow, isTrouble } from '../trouble.ts';

/** The same words about bookkeeping, contracts, one's own day and cases that have not happened. */
const idle = spaced(
  /\b(?:written off|write-?offs?|broken out by|scrapped (?:parts|pieces|boards)|breach of|for breach|running late|broken[- ]hearted|late (?:every|at) night|late evening|not going to make it|don't delay|delay in reserving|failure to|have to cancel|occasionally|would|remainder|risk of|when (?:you|people|guests|customers)|who(?:'s| is) running|winding down|no longer|below target|customers withdrew|courses?|resigned|breach(?:es)?|make (?:this|it (?:into|available))|depending on|barricades|lost a great deal|savings|for a job|savings)\b/i,
);

/** Bad news in words of every day: the tale of what is missing has begun with it. */
const begun =
  /\b(?:(?:have|has|had) not yet|(?:haven't|hasn't) (?:yet )?\w+|not yet (?:been )?\w+ed\b|shortfalls?|short of|not enough|crisis|horrible|lack of|default\b|collapse\w*)\b/i;
const history = /\b(?:past|previous|earlier) (?:attempts?|efforts?|reforms?|tries)\b/i;

const good =
  'The pilot in Leeds went well this month. All nine stations run the new label printer, and the night shift asked to keep it. The training took two hours per person. We also closed the old ticket queue, and the people of the help desk have time for calls again. The guide for new starters is finished and has been read by three of them. ';

export const badNewsLate: Rule = {
  id: 'bad-news-late',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.7',
  card: 'E20',
  mistake: 'hiding problems',
  ofPlace: true,
  reason: 'Bad news that comes last reads as if it had been hidden, and it reaches the reader late.',
  flags: [
    `${good}The launch in Hull will slip to June. The power lines there are too weak.`,
    `${good}We missed the deadline for the customs form.`,
    `Hi Joan,\n\n${good}\n\nHull is three weeks behind schedule. I have asked the electricians for a second team.\n\nBest,\nDee`,
    `${good}Unfortunately, we lost the Hull contract to a competitor.`,
    `${good}The printer budget is overrun by 12,000 pounds. The cause is the price of the ribbons.`,
    `${good}Our installer has pulled out. We talk to two others on Monday.`,
  ],
  passes: [
    `They have not yet raised enough money for the hall. ${good}The opening has been delayed because the builders are in Ghent.`,
    `${good}Past attempts at a reform have failed mainly because nobody paid for it.`,
    `The launch in Hull will slip to June. ${good}`,
    `One piece of bad news first: we missed the deadline for the customs form. ${good}The new date is Friday.`,
    `${good}There was no delay in Hull.`,
    `${good}If Hull slips, we move the printers to York.`,
    `Subject: Hull launch delayed to June\n\n${good}The launch in Hull will slip to June.`,
    'The pilot went well. The launch in Hull will slip to June.',
    `${good}Sorry for the delay in replying.`,
  ],
  check: (draft) => {
    const counts = (sentence: Sentence) => !meets(sentence, idle) && sentence.words <= 60;
    const news = [draft.badNews.find(counts), draft.sentences.find((sentence) => isBlow(sentence) && counts(sentence))]
      .filter((sentence) => sentence !== undefined)
      .sort((a, b) => a.index - b.index)[0];
    if (!news || draft.words < 45 || draft.words > 600 || news.index < 3 || news.before < 30) return [];
    if (sideNews(news) || isPasted(draft)) return [];
    if (draft.sentences.slice(0, 2).some(isTrouble) || meets(news, history)) return [];
    // Told from the start, it is not late: the first bad word counts, not the first that sounds like news.
    const first = draft.sentences.slice(0, news.index).find((sentence) => meets(sentence, begun));
    if (first && (first.index < 3 || first.before < 30)) return [];
    const early = draft.sentences
      .slice(0, 3)
      .some(
        (sentence) =>
          meets(sentence, badNews) ||
          /\b(?:unfortunately|problems?|issues?|concern(?:s|ed)?|worried|regret|sorry|bad news|risks?|failed|fail(?:s|ure)?|crisis|trouble|unable|late(?! (?:night|shift))|delay(?:s|ed)?|wrong|behind|cancel\w*|broke\w*|won't|will not)\b/i.test(
            sentence.flat,
          ),
      );
    if (
      early ||
      (draft.subject &&
        /delay|slip|late|problem|issue|risk|miss|lost|overrun|bad news|outage|fail/i.test(
          draft.text.slice(draft.subject.start, draft.subject.end),
        ))
    )
      return [];
    return [
      {
        start: news.start,
        end: news.end,
        message: 'The bad news comes late',
        why: `It stands after ${news.before} words of other things. Put it first: what happened, what it means, what you do about it.`,
        fixes: only(moveToFront(draft, news, 'Move the news up')),
      },
    ];
  },
};
