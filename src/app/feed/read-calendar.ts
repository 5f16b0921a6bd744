import { createHash } from 'node:crypto';
import { millis } from '../../domain/shared/time.ts';
import type { Series } from '../../domain/sources/record.ts';
import { decoded } from '../../formats/bytes.ts';
import { readImport } from '../../formats/importers/index.ts';
import type { Context } from '../context.ts';
import { noCalendar } from './words.ts';

/** One instance of a calendar, under the key it is stored by, and how all keys of its UID begin. */
export type Instance = {
  readonly key: string;
  readonly stem: string;
  readonly title: string;
  readonly coming: boolean;
};

/** A calendar as it was sent, read for what stands in it and kept nowhere yet. */
export type ReadCalendar = {
  readonly instances: readonly Instance[];
  /** Where each UID is known in whole, by its stem. */
  readonly series: ReadonlyMap<string, Series>;
  /** The stem of every UID that is named at all, also of what could not be read. */
  readonly named: ReadonlySet<string>;
  /** There may be more than was read: then nothing counts as gone because its UID is absent. */
  readonly partly: boolean;
};

const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

/** The text of a calendar, or the sentence that says why it is none. */
export const calendarText = (bytes: Uint8Array): { readonly text: string } | { readonly trouble: string } => {
  const { text } = decoded(bytes);
  if (text.trim() === '') return { trouble: noCalendar.empty };
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) {
    return {
      trouble: /^\s*(?:<!doctype html|<html|<head|<\?xml[^>]*>\s*<html)/i.test(text)
        ? noCalendar.page
        : noCalendar.else,
    };
  }
  return /END:VCALENDAR\s*$/i.test(text.slice(-2000)) ? { text } : { trouble: noCalendar.cut };
};

/** The same for two answers that say the same: the moment at which it was written out changes with every answer. */
export const digestOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/^(?:DTSTAMP|PRODID)[;:].*$/gim, ''))
    .digest('hex')
    .slice(0, 32);

/** What the calendar calls itself; empty where it does not say. */
export const calendarName = (text: string): string =>
  (/^X-WR-CALNAME[^:\n]*:(.*)$/im.exec(unfolded(text.slice(0, 20_000)))?.[1] ?? '')
    .replace(/\\([\\;,])/g, '$1')
    .trim()
    .slice(0, 120);

/** How often it wants to be looked at, in milliseconds; null where it does not say. Source: RFC 7986 5.7. */
export const calendarPace = (text: string): number | null => {
  const [, value = ''] = /^(?:REFRESH-INTERVAL|X-PUBLISHED-TTL)[^:\n]*:(.*)$/im.exec(text.slice(0, 20_000)) ?? [];
  const [all, weeks, days, hours, minutes] =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(value.trim()) ?? [];
  if (all === undefined || all === 'P') return null;
  const of = (part: string | undefined): number => Number(part ?? 0);
  return (((of(weeks) * 7 + of(days)) * 24 + of(hours)) * 60 + of(minutes)) * 60_000;
};

const mostInFile = 10_000;

/** Reads what stands in a calendar without keeping any of it. */
export const readCalendar = async (
  { now, zone }: Pick<Context, 'now' | 'zone'>,
  stemOf: (uid: string) => string,
  text: string,
): Promise<ReadCalendar> => {
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const instances: Instance[] = [];
  const series = new Map<string, Series>();
  for await (const one of readImport({ name: 'calendar.ics', bytes }, { now, zone })) {
    if ('series' in one) series.set(stemOf(one.series.uid), one.series);
    if (!('record' in one) || one.record.kind !== 'event') continue;
    const { uid, recurrence, title, start, status } = one.record;
    const stem = stemOf(uid);
    instances.push({
      key: `${stem}${recurrence ?? ''}`,
      stem,
      title,
      coming: millis(start) > millis(now) && status !== 'cancelled',
    });
  }
  const named = new Set(
    [...unfolded(text).matchAll(/^UID(?:;[^:\r\n]*)?:(.*)$/gim)].map(({ 1: uid = '' }) =>
      stemOf(
        uid
          .replace(/\\([\\;,])/g, '$1')
          .trim()
          .slice(0, 1000),
      ),
    ),
  );
  return { instances, series, named, partly: instances.length >= mostInFile };
};
