import { type DatePhrase, readDates } from '../../language/dates.ts';
import { languageOf } from '../../language/language-of.ts';
import { plain, readText } from '../../language/reading.ts';
import { newestOf } from '../../language/zones.ts';
import type { Span } from '../../shared/span.ts';
import type { ProposedChange } from '../proposed-change.ts';
import { receiverOf } from '../receiver.ts';
import type { TextToRead } from '../text-to-read.ts';
import { actsOf } from './acts.ts';
import type { ChangeCue, ChangePattern } from './change-cue.ts';
import { daysOf } from './change-days.ts';
import { aboutOf, isOnlyPronoun, namesEvent } from './change-object.ts';
import { changePatterns } from './patterns.ts';
import { whoseChange } from './whose-change.ts';

// A sentence without one of these tells of no change; most mails have none, and cost no more than this look.
const cued =
  /\b(?:done|sent|mailed|e-?mailed|forwarded|submitted|filed|delivered|finished|completed?|shared|uploaded|signed|returned|called|phoned|spoken?|talked|booked|paid|fixed|circulated|handed|wrapped|wrote|written|published|shipped|ordered|approved|renewed|resolved|confirmed|presented|posted|updated|cleaned|dropped|sorted|handled|taken|set|accomplished|attached|attaching|enclosed|find|here|herewith|ready|live|plate|behind|place|went|gone|got|gotten|received|thanks?|came|come|back|through|good|took|dealt|crossed|ticked|checked|closed|brought|gave|given|provided|did|built|made|make|making|meet|hit|manage|hold|keep|get|have|finish|send|deliver|complete|submit|do|ship|provide|give|turn|miss|overshoot|slip\w*|slid\w*|push\w*|mov\w+|postpon\w+|delay\w*|shift\w*|extend\w*|deferred|rescheduled|bumped|bring\w*|pull\w*|kicked|late|overdue|running|needs?|asked|asks|requires?|until|till|allow\w*|grant\w*|deadline|due|new|revised|rush|hurry|take|instead|rather|earlier|later|sooner|forward|ahead|longer|needed|required|necessary|wanted|relevant|any ?more|forget|mind|scrap\w*|ditch|shelved?|kill\w*|bin|binned|abandon\w*|cancel\w*|drop|skip|ignore|disregard|off|axed|desk|inbox|withdrawn?|dead|ice|happening|after all|scratch|translated|reviewed|answered|replied|responded|arranged|organi[sz]ed|collected|registered|printed|merged|deployed|released|tested|installed|hired|bought|sold|scheduled|revised|compiled|drafted|prepared|finali[sz]ed|produced|discussed|informed|notified|introduced|contacted)\b|[✓✔☑]/;
const assured =
  /\b(?:as (?:promised|requested|agreed|discussed)|(?:you|she|he|they|we) (?:asked|had asked|wanted|needed|promised|requested)|like i (?:said|told|promised)|i (?:owe|owed|promised) you)\b/;
const longest = 420;

type Reading = {
  readonly words: string;
  readonly lower: string;
  readonly next: string;
  readonly medium: 'mail' | 'capture';
  readonly date: string;
  readonly days: () => readonly DatePhrase[];
  readonly calendar: TextToRead['calendar'];
};

type Seen = Omit<ProposedChange, 'quote'> & { readonly cue: ChangeCue };

const clauseBefore = (lower: string, at: number): string =>
  /(?:[;]|\bbut\b|\bhowever\b)?(?<last>(?:(?!;|\bbut\b|\bhowever\b).)*)$/su.exec(lower.slice(Math.max(0, at - 160), at))
    ?.groups?.last ?? '';

// "the numbers I sent yesterday are wrong": which ones, not that they were sent.
const tellsWhich =
  /(?:^|\s)(?:the|this|these|those|my|our|your|an?|that|which|what|everything|all|any|anything)\s+(?!morning|afternoon|evening|week|month|day)(?:[\w'-]+\s+){0,3}$/;

// In a note people are often written small, and so is everything else.
const isDoubtful = (owner: string | undefined): boolean =>
  owner !== undefined && owner !== 'author' && owner !== 'reader' && /^\p{Ll}/u.test(owner);

const sees = (pattern: ChangePattern, cue: ChangeCue, reading: Reading): Seen | undefined => {
  const { words, lower, medium } = reading;
  if (cue.medium !== undefined && cue.medium !== medium) return undefined;
  const asks = /\?["')\s]*$/.test(lower);
  if (asks && cue.asks !== true) return undefined;
  const match = cue.re.exec(lower);
  if (match === null || cue.unless?.test(lower) === true) return undefined;
  const at = match.index;
  const end = at + match[0].length;
  const head = clauseBefore(lower, at);
  if (pattern.unlessBefore.test(head)) return undefined;
  const groups = match.groups ?? {};
  if (pattern.what === 'kept' && groups.act !== undefined && cue.owner === 'author' && tellsWhich.test(head))
    return undefined;
  const whose = whoseChange(cue, groups.who, { words, lower, at, medium });
  if (whose === undefined) return undefined;
  const object = aboutOf(cue, groups.about, lower, at, end);
  if (object === undefined) return undefined;
  const told = daysOf(cue, reading, { at, end });
  if (told === undefined) return undefined;
  const about = words.slice(object.start, object.end).trim();
  if (pattern.what !== 'kept' && namesEvent(about)) return undefined;
  const act = cue.act ?? (groups.act === undefined ? undefined : actsOf(groups.act)[0]);
  const to =
    pattern.what === 'kept' && cue.owner !== 'open' && act !== 'talk' ? receiverOf(words.slice(at)) : undefined;
  const near = object.start < at ? object.end >= at - 3 : true;
  return {
    cue,
    what: pattern.what,
    start: near && about !== '' ? Math.min(object.start, at) : at,
    end: Math.max(end, object.end, ...told.ends),
    confidence: Math.min(0.9, cue.confidence + (assured.test(lower) ? 0.06 : 0)) - (isDoubtful(whose.owner) ? 0.08 : 0),
    ...(whose.owner === undefined ? {} : { owner: whose.owner }),
    ...(to === undefined || to === whose.owner ? {} : { to }),
    about: isOnlyPronoun(about) ? '' : about,
    ...(act === undefined || act === '' ? {} : { act }),
    ...(told.was === undefined ? {} : { was: told.was }),
    ...(told.due === undefined ? {} : { due: told.due }),
    reason: pattern.reason,
  };
};

const ofSentence = (reading: Reading): readonly Seen[] => {
  const found = changePatterns
    .flatMap((pattern) => pattern.cues.flatMap((cue) => sees(pattern, cue, reading) ?? []))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end);
  const kept: Seen[] = [];
  for (const one of found) {
    const clash = kept.find((other) => one.start < other.end && other.start < one.end);
    if (clash === undefined) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/**
 * What a text says of promises and asks made earlier: kept, moved to another day, dropped; in the order of the text.
 * `areas` are the stretches its writer wrote now; by default those of a mail, all of a capture. Offsets are UTF-16 into
 * `input.text`. Nothing is linked yet (`linkOf`). A text that is clearly not English yields none. Never throws.
 */
export const readChanges = (input: TextToRead, areas?: readonly Span[]): readonly ProposedChange[] => {
  const { text, date, calendar } = input;
  const medium = input.medium ?? 'mail';
  if (text.trim() === '' || languageOf(text) !== 'en') return [];
  const own = areas ?? (medium === 'capture' ? [{ start: 0, end: text.length }] : newestOf(text));
  return own.flatMap((area) => {
    const part = text.slice(area.start, area.end);
    const line = plain(part);
    const { sentences } = readText(part);
    return sentences.flatMap((sentence, index) => {
      const lower = line.slice(sentence.start, sentence.end);
      if (lower.length > longest || !cued.test(lower)) return [];
      const words = part.slice(sentence.start, sentence.end);
      const following = sentences[index + 1];
      let days: readonly DatePhrase[] | undefined;
      const reading: Reading = {
        words,
        lower,
        next:
          following === undefined ? '' : part.slice(following.start, Math.min(following.end, following.start + 200)),
        medium,
        date,
        days: () => {
          days ??= readDates(words, date, { calendar, direction: 'future' });
          return days;
        },
        calendar,
      };
      return ofSentence(reading).map(({ cue: _cue, ...one }): ProposedChange => {
        const start = area.start + sentence.start + one.start;
        const end = start + text.slice(start, area.start + sentence.start + one.end).trimEnd().length;
        return { ...one, start, end, quote: text.slice(start, end) };
      });
    });
  });
};
