import type { Span } from '../shared/span.ts';
import { badNews } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './sentences.ts';
import { isBlow } from './trouble.ts';

// Wider than the news of `cues.ts`: they are asked only of what good news is wrapped around.
const harm =
  /\b(?:fallen through|fell through|los(?:t|ing|e) |lost\b|overspen[dt]|turned down|below plan|above budget|over budget|rejected|refused|miss(?:ed|es|ing) (?:the|our|its|their|two|three|one)|(?:has|have|had) (?:\w+ )?(?:slipped|failed|dropped out|pulled out|withdrawn|resigned|left us|stopped|cancelled|canceled)|(?:failed|slipped|overran|overspent|leaked|broke down|crashed|burst|flooded|cancelled|canceled|withdrew|resigned)\b|(?:is|are|was|were|running|be) (?:\w+ )?(?:late|delayed|behind|over budget|overspent|short of|below (?:plan|target)|down (?:by )?\d)|wrong (?:mailing|address\w*|people|person|customers?|account|patient|file|list|version|recipients?)|by (?:our|my) mistake|complain(?:ts?|ed)|data breach|breach(?:ed)?|leak\b|penalty|over ?run|shortfall|outage|weeks? late|months? late|days? late|out of (?:order|stock|action|service)|had to (?:stop|close|cancel|scrap|recall|send back|pull)|will not (?:be ready|make|open|start|arrive)|won't (?:be ready|make|open|start|arrive)|injur(?:y|ies|ed)|accident)\b/i;
const good =
  /\b(?:well\b|great|good|excellent|pleased|delighted|proud|success\w*|smooth\w*|progress\w*|on track|on time|ahead|finished|completed?|launched|live\b|won\b|growing|grew|up (?:by )?\d|improv\w+|higher|record|strong\w*|positive|popular|lovely|fresh|new\b|happy|kind\b|praise\w*|loved?|welcomed?|moving along|in place|ready|agreed|signed|opened|running|better|nice\w*|enjoy\w*|terrific|back|wonderful|fantastic|thank(?:s|ful))\b/i;
const lead =
  /(?:^|[,;:(–—] ?|-{1,2} | and | but )(?<link>although|even though|though|albeit|while|whilst|whereas|despite(?: the fact that)?|in spite of|apart from|aside from|other than|except(?: for| that)?|with the exception of|notwithstanding|even if|incidentally|by the way|in passing|the small matter of)\b/gi;
const unreal =
  /\b(?:if|unless|in case|would|could|might|may (?:be|have|not|need|slip|lose|miss)|no longer|avoid\w*|prevent\w*|not a single|without|zero|fixed|solved|resolved|nothing|never)\b/i;
const lastYear = /\b(?:last (?:year|spring|summer|autumn|winter)|in (?:19|20)\d\d|years ago|used to)\b/i;

/** Bad news in a side clause of a sentence whose main clause tells of good things; null when there is none. */
export const sideNews = (sentence: Sentence): Span | null => {
  if (sentence.question || sentence.words < 9) return null;
  const { flat } = sentence;
  for (const match of flat.matchAll(lead)) {
    const at = match.index + match[0].length - (match.groups?.link?.length ?? 0);
    const clause = /^(?:[^,;)–—]|,(?=\d)){8,160}/.exec(flat.slice(at))?.[0];
    if (!clause) continue;
    const rest = `${flat.slice(0, at)} ${flat.slice(at + clause.length)}`;
    const bad = harm.test(clause) || badNews.test(clause);
    if (
      !bad ||
      unreal.test(clause) ||
      lastYear.test(clause) ||
      !good.test(rest) ||
      harm.test(rest) ||
      badNews.test(rest)
    )
      continue;
    return { start: sentence.start + at, end: sentence.start + at + clause.trimEnd().length };
  }
  return null;
};

const isGood = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && good.test(sentence.flat) && !harm.test(sentence.flat) && !badNews.test(sentence.flat);

/** A sentence of bad news between two good ones of its paragraph. */
export const isBetweenGood = (draft: Draft, sentence: Sentence): boolean => {
  const [before, after] = [draft.sentences[sentence.index - 1], draft.sentences[sentence.index + 1]];
  return (
    before?.paragraph === sentence.paragraph &&
    after?.paragraph === sentence.paragraph &&
    !sentence.bullet &&
    !unreal.test(sentence.flat) &&
    !lastYear.test(sentence.flat) &&
    (isBlow(sentence) || draft.badNews.some(({ index }) => index === sentence.index)) &&
    isGood(before) &&
    isGood(after)
  );
};
