import { readDates } from '../language/dates.ts';
import { plain } from '../language/reading.ts';
import type { Span } from '../shared/span.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';

/** What a sentence says of when: the last day behind it that it tells of, and the sentence without what is still to come. */
export type ClaimDays = {
  /** Spans that only say when. */
  readonly spans: readonly { readonly span: Span }[];
  readonly dated: Day | null;
  /** Null where no day of it is to come. */
  readonly withoutAhead: string | null;
};

const behind = /\b(?:last|past|previous|ago|yesterday)\b|\b(?:19|20)\d\d\b/i;
const stands =
  /\b(?:as of|as at|since|dated|(?:reports?|surveys?|audits?|stud(?:y|ies)|counts?|figures|data|numbers|minutes|logs?|records?|inspection) (?:of|from|in))(?: the)?\s*$/i;
/** What is planned or promised is none yet, though the word for it is in the past. */
const meant =
  /\b(?:now|due|next|not before|no later than|deadline\D{0,12}|(?:promised|agreed|planned|scheduled|expected|needed|wanted|hoped|aimed|booked|fixed|set|asked|moved|slipped|slips|postponed|delayed|pushed|shifted|rescheduled|extended)\b.{0,40}\b(?:by|until|till|for|to|before|on|at)|(?:is|are|will be|falls)(?: on)?)(?: the)?\s*$/i;
const introduced =
  /\b(?:in|on|during|over|at|through|throughout|between|around|early|late|mid|end of|until|till|by|before|after|from)(?: the)?\s*$/i;
const passive = /\b(?:is|are|be|being|gets?) (?:\p{L}+ ){0,1}\p{L}+(?:ed|en)\b/giu;
const was =
  /\b(?:was|were|had|did|fell|rose|ran|took|came|went|made|sent|said|told|grew|saw|lost|left|cost us|found|showed|shown|broke|spent|paid|sold|met|kept|gave|got|held|stood|bought|began|brought|cut|put|hit|dropped|stopped|slept|swept|taught|wrote|read|(?!need|feed|speed|exceed|proceed|succeed|indeed|seed|bed|red|shed|hundred|embed|breed|bleed|weed|deed)\p{L}{2,}ed)\b/iu;
const now =
  /\b(?:is|are|will|would|shall|has to|have to|begins?|starts?|arrives?|comes?|opens?|ends?|closes?|runs?|takes?|needs?|must|may|might|can|could|should|plans?|moves?|leaves?|visits?|meets?|decides?|expects?)\b/iu;

const ofTheDay =
  /^(?:at |by |until |before |after )?(?:noon|midnight|midday|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)?)$/i;

const clauseAt = (words: string, span: Span, dates: readonly Span[]): Span => {
  const cuts = [...words.matchAll(/[,;:–—]|\b(?:and|but|while|whereas|so)\b/giu)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter((cut) => !dates.some((date) => date.start < cut.end && cut.start < date.end));
  return {
    start: cuts.filter(({ end }) => end <= span.start).at(-1)?.end ?? 0,
    end: cuts.find(({ start }) => start >= span.end)?.start ?? words.length,
  };
};

/**
 * Reads when a sentence was so. A day counts only where the words say that it was then: "in March", beside what happened, "last
 * quarter", "as of 3 May 2025"; a deadline, a plan or a day to come never. `said`: when it was written.
 */
export const claimDays = (words: string, said: Instant): ClaimDays => {
  const today = dayOf(said);
  const dates = readDates(words, said, { direction: 'past' });
  const toCome = readDates(words, said, { direction: 'future' });
  const spans = dates.map(({ span }) => span);
  const ahead: Span[] = [];
  const past: Day[] = [];
  for (const { span, day, end, every } of dates) {
    const last = end ?? day;
    if (every !== undefined || last === null || last === undefined || ofTheDay.test(words.slice(span.start, span.end)))
      continue;
    const clause = clauseAt(words, span, spans);
    const before = words.slice(clause.start, span.start);
    const own = words.slice(span.start, span.end);
    const around = plain(words.slice(clause.start, clause.end)).replace(passive, '');
    const whole = plain(words).replace(passive, '');
    const isMeant = meant.test(before);
    const happened =
      was.test(around) || (!now.test(around) && introduced.test(before) && was.test(whole)) || stands.test(before);
    if (last < today && !isMeant && (happened || behind.test(own))) past.push(last);
    else if (!happened || isMeant) {
      const next = toCome.find((one) => one.span.start < span.end && span.start < one.span.end);
      if ((next?.end ?? next?.day ?? '') >= today) ahead.push(clause);
    }
  }
  return {
    spans: dates.filter(({ every }) => every === undefined),
    dated: past.at(-1) ?? null,
    withoutAhead:
      ahead.length === 0
        ? null
        : ahead
            .toSorted((a, b) => b.start - a.start)
            .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(Math.max(start, end))}`, words),
  };
};
