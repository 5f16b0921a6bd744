import ICAL from 'ical.js';

/** A wall clock read as if it were UTC, in milliseconds; `offsetAt` says how far ahead of UTC that clock is, in minutes. */
export type Clock = { readonly offsetAt: (wall: number) => number };

/** Names that Outlook and Exchange write, and the IANA zone each means. Source: Unicode CLDR windowsZones. */
const windows: Readonly<Record<string, string>> = {
  'dateline standard time': 'Etc/GMT+12',
  'hawaiian standard time': 'Pacific/Honolulu',
  'alaskan standard time': 'America/Anchorage',
  'pacific standard time': 'America/Los_Angeles',
  'us mountain standard time': 'America/Phoenix',
  'mountain standard time': 'America/Denver',
  'central standard time': 'America/Chicago',
  'central america standard time': 'America/Guatemala',
  'canada central standard time': 'America/Regina',
  'sa pacific standard time': 'America/Bogota',
  'eastern standard time': 'America/New_York',
  'us eastern standard time': 'America/Indianapolis',
  'atlantic standard time': 'America/Halifax',
  'newfoundland standard time': 'America/St_Johns',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Buenos_Aires',
  'azores standard time': 'Atlantic/Azores',
  utc: 'Etc/UTC',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'romance standard time': 'Europe/Paris',
  'central european standard time': 'Europe/Warsaw',
  'w. central africa standard time': 'Africa/Lagos',
  'gtb standard time': 'Europe/Bucharest',
  'fle standard time': 'Europe/Kiev',
  'e. europe standard time': 'Europe/Chisinau',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'israel standard time': 'Asia/Jerusalem',
  'turkey standard time': 'Europe/Istanbul',
  'arab standard time': 'Asia/Riyadh',
  'e. africa standard time': 'Africa/Nairobi',
  'russian standard time': 'Europe/Moscow',
  'arabian standard time': 'Asia/Dubai',
  'iran standard time': 'Asia/Tehran',
  'pakistan standard time': 'Asia/Karachi',
  'india standard time': 'Asia/Calcutta',
  'bangladesh standard time': 'Asia/Dhaka',
  'se asia standard time': 'Asia/Bangkok',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'taipei standard time': 'Asia/Taipei',
  'w. australia standard time': 'Australia/Perth',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'cen. australia standard time': 'Australia/Adelaide',
  'aus eastern standard time': 'Australia/Sydney',
  'e. australia standard time': 'Australia/Brisbane',
  'new zealand standard time': 'Pacific/Auckland',
};

const fixed = (minutes: number): Clock => ({ offsetAt: () => minutes });

export const utc: Clock = fixed(0);

const ianaClock = (zone: string): Clock | null => {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hourCycle: 'h23' });
  } catch {
    return null;
  }
  const at = (epoch: number): number => {
    const name = format.formatToParts(epoch).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
    if (!match) return 0;
    return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  };
  const known = new Map<number, number>();
  return {
    // In the hour that is skipped in spring the offset from before the change holds (RFC 5545 3.3.5).
    offsetAt: (wall) => {
      const kept = known.get(wall);
      if (kept !== undefined) return kept;
      const before = at(wall - 86_400_000);
      const after = at(wall + 86_400_000);
      const offset = before === after || at(wall - before * 60_000) === before ? before : at(wall - after * 60_000);
      const settled = offset === before || at(wall - offset * 60_000) === offset ? offset : before;
      if (known.size < 20_000) known.set(wall, settled);
      return settled;
    },
  };
};

const hostile = /FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY)/i;

/** The rules a file brings itself. Source: RFC 5545 3.6.5. */
const ownClock = (component: ICAL.Component | undefined): Clock | null => {
  if (!component || hostile.test(component.toString())) return null;
  try {
    const zone = new ICAL.Timezone(component);
    const minutes = (wall: number): number => {
      const date = new Date(wall);
      const time = new ICAL.Time(
        {
          year: Math.min(date.getUTCFullYear(), 2100),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          isDate: false,
        },
        zone,
      );
      const seconds = zone.utcOffset(time);
      return Number.isFinite(seconds) && Math.abs(seconds) < 86_400 ? Math.round(seconds / 60) : 0;
    };
    minutes(Date.UTC(2026, 0, 1));
    return { offsetAt: minutes };
  } catch {
    return null;
  }
};

/** An Outlook display name such as "(UTC-05:00) Eastern Time (US & Canada)" says its offset at least. */
const spoken = (name: string): Clock | null => {
  const match = /^\(?(?:UTC|GMT)\s?([+-])(\d{1,2}):?(\d{2})?\)?/i.exec(name);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes <= 840 ? fixed(match[1] === '-' ? -minutes : minutes) : null;
};

/**
 * The clock a `TZID` names: an IANA zone (also behind a vendor's path, `/mozilla.org/…/Europe/Berlin`), a Windows name,
 * the file's own VTIMEZONE, or a spoken offset. Null when nothing says what it means.
 */
export const clockNamed = (tzid: string, own: ICAL.Component | undefined): Clock | null => {
  const name = tzid.trim().slice(0, 200);
  const mapped = windows[name.toLowerCase()];
  if (mapped) return ianaClock(mapped);
  if (/^(?:utc|gmt|z|etc\/utc)$/i.test(name)) return utc;
  const tail = /([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_-]+)?)$/.exec(name)?.[1];
  return (tail ? ianaClock(tail) : null) ?? ownClock(own) ?? spoken(name);
};

/** The clock of the person who reads; UTC where the zone is unknown. */
export const readersClock = (zone: string): Clock => ianaClock(zone) ?? utc;

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-12T08:10:00-05:00` for a wall clock and its offset in minutes. */
export const instantOf = (wall: number, offset: number): string => {
  const sign = offset < 0 ? '-' : '+';
  const ahead = Math.abs(offset);
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
};
