import type { Storage } from './compound.ts';

/** The properties of one Outlook item, by their number in MS-OXPROPS. Empty or null where there is none of that kind. */
export type Properties = {
  /** At most so many bytes of it. */
  readonly text: (id: number, most: number) => string;
  readonly bytes: (id: number, most: number) => Uint8Array | null;
  readonly number: (id: number) => number | null;
  /** A point in time, in milliseconds. */
  readonly time: (id: number) => number | null;
};

/** How many bytes of one file may still be read: its streams may share their bytes, so that its size is no bound. */
export type Budget = { left: number };

const mostFixed = 100_000;
/** From 1601 in steps of 100 nanoseconds to 1970 in milliseconds. */
const since1601 = 11_644_473_600_000;

const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  65001: 'utf-8',
};

/** The decoder of a Windows code page; Western European where it is not known. */
export const decoderOf = (page: number | null): TextDecoder => {
  const iso = page !== null && page > 28590 && page < 28606 ? `iso-8859-${page - 28590}` : undefined;
  const windows = page !== null && page >= 1250 && page <= 1258 ? `windows-${page}` : undefined;
  try {
    return new TextDecoder((page !== null && labels[page]) || iso || windows || 'windows-1252');
  } catch {
    // Not every number among those of ISO 8859 names an alphabet.
    return new TextDecoder('windows-1252');
  }
};

const tag = (id: number, type: string): string =>
  `__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`;

/** `head` is how many bytes come before the list of numbers and times: it differs between an item and what is inside it. */
export const propertiesOf = ({ streams }: Storage, head: number, budget: Budget): Properties => {
  const taken = (name: string, most: number): Uint8Array | undefined => {
    const bytes = streams.get(name)?.(Math.min(most, budget.left));
    budget.left -= bytes?.length ?? 0;
    return bytes;
  };
  const fixed = taken('__properties_version1.0', mostFixed) ?? new Uint8Array();
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  const at = (id: number, type: number): number | null => {
    for (let place = head; place + 16 <= fixed.length; place += 16) {
      if (view.getUint16(place, true) === type && view.getUint16(place + 2, true) === id) return place + 8;
    }
    return null;
  };
  const number = (id: number): number | null => {
    const place = at(id, 3);
    return place === null ? null : view.getInt32(place, true);
  };
  const page = number(0x3ffd);
  return {
    number,
    time: (id) => {
      const place = at(id, 0x40);
      if (place === null) return null;
      const ms = (view.getUint32(place, true) + view.getUint32(place + 4, true) * 2 ** 32) / 10_000 - since1601;
      return Number.isFinite(ms) && ms > 0 ? ms : null;
    },
    bytes: (id, most) => taken(tag(id, '0102'), most) ?? null,
    text: (id, most) => {
      const wide = taken(tag(id, '001F'), most);
      const narrow = wide ? undefined : taken(tag(id, '001E'), most);
      const text = wide
        ? new TextDecoder('utf-16le').decode(wide)
        : narrow
          ? decoderOf(page === 1200 ? null : page).decode(narrow)
          : '';
      return text.replace(/\u0000[\s\S]*$/, '');
    },
  };
};
