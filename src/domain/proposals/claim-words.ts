import { capital } from '../documents/words.ts';
import { months } from '../language/calendar-words.ts';
import { spelledOf } from '../people/counted.ts';
import { addDays, type Day } from '../shared/time.ts';
import type { Claim, Strength } from './claim.ts';

/** What a claim rests on, in words. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  independent: 'an independent source',
  pilot: 'a trial',
  benchmark: 'a comparison with peers',
  case: 'what happened elsewhere',
  own: 'our own data',
  opinion: 'an opinion',
};

/** What a sceptic will say of it. */
const scepticAsks: Readonly<Record<Strength, string>> = {
  independent: 'Were things there as they are here?',
  pilot: 'Would it hold without the attention that a trial gets?',
  benchmark: 'Are they like us, and do they count the same way?',
  case: 'What is different here?',
  own: 'Who counted, how, and over which weeks?',
  opinion: 'Who else sees it so, and what would show it?',
};

/** A figure older than so many days asks for a newer one: eighteen months. */
const oldAfter = 548;

/** "March 2026": a claim is as old as its month. */
export const monthInWords = (day: Day): string => `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** The last day of the month that words name ("March 2026", "Mar 2026", "2026-03", "3/2026"); null where they name none. */
export const monthNamed = (words: string): Day | null => {
  const plain = words.trim().toLowerCase();
  const [, year, month] = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(plain) ?? [];
  const [, number, ofYear] = /^(\d{1,2})[./ ](\d{4})$/.exec(plain) ?? [];
  const [, name = '', named] = /^(\p{L}{3,})\.? (\d{4})$/u.exec(plain) ?? [];
  const place =
    name === '' ? Number(month ?? number ?? 0) : months.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  const inYear = Number(year ?? ofYear ?? named ?? 0);
  if (place < 1 || place > 12 || inYear < 1900 || inYear > 2200) return null;
  const next = place === 12 ? `${inYear + 1}-01-01` : `${inYear}-${String(place + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
};

/** The last day on which a claim can have been true as it stands: its day, or the end of the one year its words name; else null. */
const lastDay = ({
  dated,
  words,
  origin,
}: Pick<Claim, 'dated' | 'words' | 'origin'>): { readonly day: Day; readonly said: string } | null => {
  if (dated !== null) return { day: dated, said: monthInWords(dated) };
  const years = [...`${words} ${origin}`.matchAll(/(?<![\d.,-])(?:19|20)\d\d(?![\d.,-]*\d)/g)].map(([year]) => year);
  const last = years.toSorted().at(-1);
  return last === undefined ? null : { day: `${last}-12-31`, said: last };
};

/** "It is from March 2024: older than eighteen months."; empty where it is not, or nobody knows. */
export const oldWords = (claim: Pick<Claim, 'dated' | 'words' | 'origin' | 'sort'>, today: Day): string => {
  const last = claim.sort === 'claim' ? lastDay(claim) : null;
  return last !== null && addDays(last.day, oldAfter) < today
    ? `It is from ${last.said}: older than eighteen months.`
    : '';
};

/** The one next thing that makes it hold: what is missing, or what a sceptic will say; empty where nothing is. */
export const nextAsked = (claim: Claim, today: Day): string => {
  if (claim.sort === 'assumption') {
    if (claim.test === '') return 'How will it be known?';
    if (claim.testBy === null) return 'By when will it be known?';
    return claim.testBy < today ? 'The day has passed: what came of it?' : '';
  }
  if (claim.fact === null && claim.origin === '' && claim.strength !== 'opinion') return 'Where is it from?';
  if (claim.strength === null) return 'What does it rest on?';
  if (oldWords(claim, today) !== '') return 'Is there a newer figure?';
  if (claim.strength === 'case' && (claim.story?.differs ?? '') !== '') return '';
  if (claim.independent === 'no') return 'Whoever says so gains by it: who else says it?';
  return scepticAsks[claim.strength];
};

const plainOrigin = (origin: string): string =>
  (origin.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(?:the|a|an|our|of|by|in|from|at|their)$/.test(word))
    .join(' ');

/** Claims behind which one and the same origin stands, two and more: they are one source, not several. */
export const sameOrigins = (claims: readonly Claim[]): readonly (readonly Claim[])[] => {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const origin = claim.sort === 'claim' ? plainOrigin(claim.origin) : '';
    if (origin === '') continue;
    const same = groups.get(origin);
    if (same) same.push(claim);
    else groups.set(origin, [claim]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

const brief = (words: string): string => {
  const flat = words.replace(/\s+/g, ' ').replace(/[.!]$/, '');
  return flat.length > 70 ? `${flat.slice(0, 69).trimEnd()}…` : flat;
};

/** How the evidence stands, in one sentence; the weakest point first. */
export const evidenceSentence = (claims: readonly Claim[], waiting: number, drawn: number, today: Day): string => {
  const [first] = claims;
  if (!first)
    return waiting > 0
      ? 'What was read in your words waits below: take what you stand by.'
      : drawn > 0
        ? 'The figures stand; nothing is claimed of them yet.'
        : 'Nothing is claimed yet. Say what you know and how, or paste the figures.';
  const said = claims.filter(({ sort }) => sort === 'claim');
  const [nowhere, ...others] = said.filter((claim) => nextAsked(claim, today) === 'Where is it from?');
  // Each of them asks in its own row.
  if (nowhere)
    return others.length === 0
      ? 'One claim does not say yet where it is from.'
      : `${capital(spelledOf(others.length + 1, 'claim'))} do not say yet where they are from.`;
  if (said.length > 0 && said.every(({ strength }) => strength === 'opinion'))
    return 'All of it is opinion so far; one count would say more.';
  const untested = claims.find(({ sort, test }) => sort === 'assumption' && test === '');
  if (untested) return `“${brief(untested.words)}”: nothing says yet how it will be known.`;
  const [same] = sameOrigins(said);
  if (same && same.length === said.length) return `All of it comes from one origin: ${same[0]?.origin ?? ''}.`;
  const old = said.find((claim) => oldWords(claim, today) !== '');
  if (old) return `“${brief(old.words)}” is older than eighteen months.`;
  return said.length === 0 ? 'Each assumption says how it will be known.' : 'Each claim says where it is from.';
};
