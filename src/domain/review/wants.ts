import { stemOf } from '../signals/changes/object-words.ts';
import type { Draft } from './draft.ts';
import { daysSince, thingIn, topicOf } from './on-file.ts';
import type { Reader, ReaderFact } from './reader.ts';

const remembered = 180;

/** Words that speak of the same want in other words: money of "costs", speed of "time to market". */
const families: readonly (readonly string[])[] = [
  'cost costs costing saving savings save saves saved budget spend spending expense expenses price cheaper money margin profit profitability cash euro euros pound pounds dollar dollars',
  'revenue sales growth grow grows turnover orders income market customers customer clients client churn retention renewals',
  'risk risks safety safe compliance audit security secure incident incidents outage outages reliability uptime stable stability',
  'time speed faster quick quicker sooner delay delays schedule deadline on-time punctual throughput lead cycle',
  'people staff hiring hire retention turnover team morale sick absence workload nurses teachers engineers',
  'quality defects defect errors error complaints complaint rework accuracy satisfaction returns',
].map((line) => line.split(' ').map(stemOf));

/** What the reader is after: priorities, how they define success, what presses them; as on file, newest first. */
export const wantsOf = (reader: Reader): readonly ReaderFact[] =>
  reader.facts.filter(
    (fact) =>
      (fact.kind === 'priority' || fact.kind === 'success' || fact.kind === 'pressure') &&
      fact.whose === 'reader' &&
      fact.closed === null &&
      daysSince(fact, reader) <= remembered,
  );

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? []).map(stemOf));

/** Whether words touch a want: a telling word of it, or one of the same family. */
export const touches = (
  words: string,
  thing: ReadonlySet<string>,
  want: ReaderFact,
  names: ReadonlySet<string>,
): boolean => {
  const wanted = thingIn(want.quote, names);
  if ([...wanted].some((stem) => thing.has(stem))) return true;
  const said = wordsIn(words);
  const wantedWords = wordsIn(want.quote);
  if ([...wanted].some((stem) => said.has(stem))) return true;
  return families.some(
    (family) => family.some((stem) => wantedWords.has(stem)) && family.some((stem) => said.has(stem)),
  );
};

/** Whether a draft touches any of the wants. */
export const touchesAny = (draft: Draft, wants: readonly ReaderFact[], names: ReadonlySet<string>): boolean => {
  const topic = topicOf(draft, names);
  return wants.some((want) => touches(draft.text, topic, want, names));
};

/** An update, by its subject line or its headings. */
export const isUpdate = (draft: Draft): boolean => {
  const spans = [...(draft.subject ? [draft.subject] : []), ...draft.headings];
  return spans.some(({ start, end }) =>
    /\b(?:update|status|weekly|progress report|report of the week|highlights)\b/i.test(draft.text.slice(start, end)),
  );
};
