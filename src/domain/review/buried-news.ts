import type { Span } from '../shared/span.ts';
import { badNews, spaced } from './cues.ts';
import type { Draft } from './draft.ts';
import { meets, type Sentence } from './sentences.ts';
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

/** Harm in the plainest words; asked only of the one clause that stands among good news. */
const plainHarm = spaced(
  /\b(?:(?<!never |not )(?:died|dies|killed|injured|hurt|drowned|collapsed|seized|impounded|confiscated|sued|suing|evicted|arrested|fined|dismissed|resigned|quit|bankrupt\w*|insolven\w+|embezzled|stolen|stole|leaked|leaking|hacked|breached|burn(?:t|ed) down|burned|caught fire|flooded|thawed|spoil(?:ed|t)|contaminated|infected|poisoned|sank|sunk|crashed|exploded|derailed|cracked|written off|wrote off|scrapped|suspended|revoked|terminated|expelled|banned|recalled|vetoed|annulled|withdrawn|withdrew|stopped paying|defaulted|walked out|pulled out|dropped out|fell through|fallen through|turned down|turned us down|struck down|called off|gave up|given up|let go|laid off|shut down|closed down|went under|lapsed|expired|overdrawn|overspent|underpaid|mis-?sold|wrecked|ruined|destroyed|wiped out|lost)\b|(?:has|have|had|will have|is going|are going) to (?:be )?(?:clos(?:e|ed)|shut|cancel(?:l?ed)?|repay|recall(?:ed)?|stop(?:ped)?|scrap(?:ped)?|lay off|write off|written off|demolish(?:ed)?|evacuate[d]?|rebuilt|redone|start (?:again|over))|(?:injunction|lawsuit|writ|subpoena|prosecution|strike|outbreak|fraud|theft|fire|mould|mold|asbestos|legionella|salmonella|tb|e\. ?coli|norovirus|measles|mrsa|foot-and-mouth|rats|cockroaches|shortfall|deficit|overspend|mix-up|death|deaths|casualt(?:y|ies)|fatalit(?:y|ies)|injury|injuries|data (?:breach|leak)|ransomware|malware|penalty|layoffs?|redundanc(?:y|ies)|walk-?out|boycott|recession)\b|(?:won't|will not|cannot|can't|could not|couldn't|did not|didn't|failed to|unable to|no longer) (?:have|get|open|deliver|pay|renew|start|finish|run|operate|fly|sail|sign|serve|trade|meet|make|hold|be able|be (?:open|ready|delivered|paid|renewed|safe|allowed|insured|covered)|insured|covered|licen[cs]ed)\b|(?:sales|revenue|income|profit|margin|attendance|enrol(?:l)?ment|market share|donations|bookings|orders|turnout|yield|output|occupancy|subscriptions|share price|ratings?|membership)\b[^.;]{0,24}\b(?:fell|dropped|declined|sank|halved|collapsed|plunged|shrank|slid|are down|is down|down)\b|(?:lost|loses|losing|cost us|costs us) (?:[£$€] ?)?\d[\d.,]*|(?:failed|flunked|missed) (?:the|its|our|their|an?|every|all)\b|(?:insurer|bank|client|customer|sponsor|donor|partner|supplier|regulator|council|board|auditors?|inspectors?|union|landlord)\b[^.;,]{0,30}\b(?:withdrawn|withdrew|refused|rejected|cancelled|canceled|terminated|left|leaving|objected|walked|suspended|stopped|closed|revoked|declined|denied|pulled))/i,
);
const fine =
  /\b(?:well\b|great|good|excellent|pleased|happy|delighted|proud|success\w*|smooth\w*|progress\w*|on (?:track|time|schedule)|ahead|finished|complete[d]?|launched|live\b|won\b|grow\w*|grew|rose|up\b|improv\w+|higher|record|strong\w*|positive|popular|lovely|fresh|new\b|kind\b|praise\w*|love[ds]?|welcom\w+|ready|agreed|signed|opened|better|best|nice\w*|enjoy\w*|wonderful|fantastic|superb|brilliant\w*|glowing|thank\w*|trained|certified|settled|confirmed|booked|full\b|joy|hit\b|passed|beat\b|highest|healthy|warm|excited|encouraging|terrific|clockwork|tested|motivated|inaugurated|winning|winners?|dry\b|flying|planned|quicker|faster|arrived|picked up|closed \d+|met (?:several|many|with)|gained|renewed|in place|made (?:its|our|their) first|thriving|busy|fun|beautiful\w*|shap(?:es|ing) up|impressive|\d+ ?(?:%|percent|per cent) (?:uptime|positive|satisf\w+))/i;
const unmeant =
  /\b(?:if|unless|in case|would|could|might|may (?:be|have|not|need|lose)|avoid\w*|prevent\w*|not a single|without|zero|nothing (?:was )?lost|fixed|solved|resolved|recovered|nobody (?:was )?(?:hurt|injured)|no one (?:was )?(?:hurt|injured)|never|lost (?:no|weight|little|time)|last (?:year|spring|summer|autumn|winter)|years ago|used to|fire (?:drill|door|alarm|exit|brigade|safety|department)|strike (?:price|rate)|affects? nobody|complaints are down|lost property|down to|only delay|which is fine|back up|since (?:been )?(?:fixed|repaired|replaced))\b/i;
const cut = /(?:, |; | – | - | \(|\) |, and |, but | and | but |, though |, although )/g;

const clausesOf = (flat: string): readonly { readonly at: number; readonly text: string }[] => {
  const found: { at: number; text: string }[] = [];
  let from = 0;
  for (const match of flat.matchAll(cut)) {
    if (match.index - from >= 8) found.push({ at: from, text: flat.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  if (flat.length - from >= 8) found.push({ at: from, text: flat.slice(from) });
  return found;
};

/** The one clause of harm in a paragraph that else tells of good things; null where there is none, or it is told first. */
export const amongGood = (draft: Draft, paragraph: number): Span | null => {
  const sentences = draft.sentences.filter((sentence) => sentence.paragraph === paragraph);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (sentences.length < 3 || sentences.some(({ bullet }) => bullet)) return null;
  if (
    words < 28 ||
    sentences.some(
      (each) =>
        /\b(?:please|you|your|i|he|she|him|her)\b/i.test(each.flat) &&
        !/\b(?:i'd like to thank|i am pleased|i'm pleased)\b/i.test(each.flat),
    )
  )
    return null;
  const bad = sentences.filter(
    (sentence) => !sentence.question && meets(sentence, plainHarm) && !unmeant.test(sentence.flat),
  );
  const [only] = bad;
  if (!only || bad.length > 1 || only === sentences[0]) return null;
  const others = sentences.filter((sentence) => sentence !== only);
  if (others.some((sentence) => badNews.test(sentence.flat) || harm.test(sentence.flat) || isBlow(sentence)))
    return null;
  const bright = others.filter((sentence) => fine.test(sentence.flat)).length;
  if (bright < 2 || bright < others.length * 0.6) return null;
  const clauses = clausesOf(only.flat);
  const hit = clauses.find(({ text }) => plainHarm.test(text));
  if (!hit) return null;
  const rest = clauses.filter((clause) => clause !== hit);
  const wrapped = rest.some(({ text }) => fine.test(text) && !plainHarm.test(text));
  // By itself it is told plainly, unless more good news comes behind it.
  if (!wrapped && !(only !== sentences.at(-1) && only.words <= 16)) return null;
  return { start: only.start + hit.at, end: only.start + hit.at + hit.text.trimEnd().length };
};
