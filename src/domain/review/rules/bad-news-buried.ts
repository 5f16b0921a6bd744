import { isBetweenGood, sideNews } from '../buried-news.ts';
import type { Draft } from '../draft.ts';
import { moveToFront, only } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';

const told = (draft: Draft): boolean =>
  draft.subject !== null &&
  /delay|slip|late|problem|issue|risk|miss|lost|overrun|bad news|outage|fail|breach|incident/i.test(
    draft.text.slice(draft.subject.start, draft.subject.end),
  );

export const badNewsBuried: Rule = {
  id: 'bad-news-buried',
  family: 'honesty',
  severity: 'warning',
  step: 'credibility',
  capability: '4.7',
  card: 'E20',
  mistake: 'hiding problems',
  reason: 'Bad news wrapped in good news is read past, and when it is found it looks wrapped on purpose.',
  flags: [
    'The leaflets look lovely, and although the match from the builders has fallen through, the page has had 140 kind comments.',
    'The desk has new tablets and, while a file with 1,300 addresses went by our mistake to the wrong mailing house, the newsletter was out on time.',
    'The pilot in Leeds went well, even though we lost the Hull contract on the way.',
    'Despite the outage on Monday that stopped their line, the team did excellent work this month.',
    'The training was well received by all nine stations. The Hull launch has slipped to June. The new guide is ready and everybody is happy with it.',
    'Apart from the two weeks late start in York, the programme is on track and the mood is good.',
    'We are pleased with the season (though the van broke down in May and eleven boxes were lost), and the growers are happy.',
  ],
  passes: [
    'The Hull launch has slipped to June. The training was well received by all nine stations.',
    'Although the launch in Hull will slip, we keep the budget.',
    'The season went well, although it rained on both Sundays.',
    'While the lift is out of service, please use the stairs in the north wing.',
    'Despite the outage last year, the new line has been strong in every month.',
    'The page has had 140 kind comments, and although the match is open, nothing has been lost.',
    'Subject: Hull contract lost\n\nThe pilot in Leeds went well, even though we lost the Hull contract on the way.',
    'The contract in Hull is lost; the pilot in Leeds went well.',
  ],
  check: (draft) => {
    if (draft.words > 1200 || told(draft) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence): Found[] => {
      const clause = sideNews(sentence);
      if (clause) {
        return [
          {
            ...clause,
            message: 'Bad news in a side clause',
            why: 'The sentence is about something good, and this slips by in it. Give it a sentence of its own, first: what happened, what it means, what you do.',
          },
        ];
      }
      if (sentence.index > 2 && sentence.before >= 30) return [];
      return isBetweenGood(draft, sentence)
        ? [
            {
              start: sentence.start,
              end: sentence.end,
              message: 'Bad news between good news',
              why: 'It stands between two pieces of good news, where it is read past. Put it first, with what it means and what you do about it.',
              fixes: only(moveToFront(draft, sentence, 'Move the news up')),
            },
          ]
        : [];
    });
  },
};
