import type { Address, EventRecord, MailRecord, PersonRecord, TranscriptRecord } from '../../domain/sources/record.ts';
import type { Store } from '../../store/store.ts';
import { escaped, type Forms, formerContact, formsOf, isTelling, nameMark, rewritten } from '../person/forget-words.ts';

const addressLike = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** Quoted mails name whom they quote at their beginning; the rest of a huge text is taken as it is. */
const looked = 200_000;

const namesBeside = (text: string, address: string): readonly string[] =>
  [
    ...text.matchAll(new RegExp(`([^\\n<>[\\]"“”:;]{2,80})["”]?[ \\t]*[<[(](?:mailto:)?${escaped(address)}`, 'giu')),
  ].flatMap(([, name = '']) => (isTelling(name) ? [name.trim()] : []));

/** How people who were deleted may stand in a record, told by the record alone: what is kept of them are marks. */
const formsIn = (store: Store, people: readonly Address[], texts: readonly string[]): Forms | undefined => {
  const found = texts.flatMap((text) => text.slice(0, looked).match(addressLike) ?? []);
  const addresses = new Set([...people.map(({ address }) => address), ...found].map((one) => one.toLowerCase()));
  const gone = [...addresses].filter((one) => one !== '' && store.forgotten.isKeptAway(one));
  if (gone.length === 0) return undefined;
  const names = gone.flatMap((address) => [
    ...people.flatMap((one) => (one.address === address ? [one.name] : [])),
    ...texts.flatMap((text) => namesBeside(text.slice(0, looked), address)),
  ]);
  return formsOf(names, gone);
};

const without = (text: string, forms: Forms | undefined): string => (forms && rewritten(text, forms)?.text) ?? text;

const remaining = (store: Store, people: readonly Address[]): Address[] =>
  people.filter(({ address }) => address === '' || !store.forgotten.isKeptAway(address));

/**
 * A mail without those who were deleted: not among its readers, and "a former contact" where its own lines tell that
 * they are meant. Nothing where one of them wrote it.
 */
export const mailWithoutForgotten = (store: Store, mail: MailRecord): MailRecord | undefined => {
  if (!store.forgotten.any()) return mail;
  if (mail.from && mail.from.address !== '' && store.forgotten.isKeptAway(mail.from.address)) return undefined;
  const forms = formsIn(store, [...mail.to, ...mail.cc], [mail.text]);
  return {
    ...mail,
    to: remaining(store, mail.to),
    cc: remaining(store, mail.cc),
    subject: without(mail.subject, forms),
    text: without(mail.text, forms),
  };
};

/** Names in a title: two or three words in a row that a mark is kept of. */
const namesIn = (store: Store, title: string): readonly string[] => {
  const words = title.match(/[\p{L}\p{M}'’-]+/gu)?.slice(0, 60) ?? [];
  return words.flatMap((_, at) =>
    [2, 3].flatMap((size) => {
      const name = words.slice(at, at + size).join(' ');
      return at + size <= words.length && store.forgotten.isKeptAway(nameMark(name)) ? [name] : [];
    }),
  );
};

/** An invitation without those who were deleted, nor their names in it: a calendar is read again and again. */
export const eventWithoutForgotten = (store: Store, event: EventRecord): EventRecord => {
  if (!store.forgotten.any()) return event;
  const invited = [...(event.organizer ? [event.organizer] : []), ...event.attendees];
  const names = namesIn(store, event.title);
  const forms = formsIn(store, invited, [event.title, event.place, event.text]);
  const byName = names.length > 0 ? formsOf(names, []) : undefined;
  const cleaned = (text: string): string => without(without(text, forms), byName);
  const [organizer = null] = event.organizer ? remaining(store, [event.organizer]) : [];
  return {
    ...event,
    organizer,
    attendees: remaining(store, event.attendees),
    title: cleaned(event.title),
    place: cleaned(event.place),
    text: cleaned(event.text),
  };
};

/** How keys of the instances of an event begin; of one that named somebody deleted, with a mark instead. */
export const eventStem = (store: Store, uid: string): string => store.forgotten.keyOf(`event:${uid}:`);

/** A card of an address book without the addresses of those who were deleted; nothing where it is one of them. */
export const personWithoutForgotten = (store: Store, card: PersonRecord): PersonRecord | undefined => {
  if (!store.forgotten.any()) return card;
  const addresses = card.addresses.filter((address) => !store.forgotten.isKeptAway(address));
  const named = [card.name, ...card.aliases].some((name) => name !== '' && store.forgotten.isKeptAway(nameMark(name)));
  return addresses.length < card.addresses.length || (named && addresses.length === 0) ? undefined : card;
};

/** Stands for what somebody said who was deleted. */
export const leftOut = '…';

/** A transcript without what those said who were deleted, and without their names; nothing where nobody else spoke. */
export const transcriptWithoutForgotten = (store: Store, talk: TranscriptRecord): TranscriptRecord | undefined => {
  if (!store.forgotten.any()) return talk;
  const gone = new Set(
    [...new Set(talk.turns.map(({ speaker }) => speaker))].filter(
      (name) => isTelling(name) && store.forgotten.isKeptAway(nameMark(name)),
    ),
  );
  const title = namesIn(store, talk.title);
  if (gone.size === 0 && title.length === 0) return talk;
  if (talk.turns.every(({ speaker }) => gone.has(speaker))) return undefined;
  const forms = formsOf([...gone, ...title], []);
  return {
    ...talk,
    title: without(talk.title, forms),
    turns: talk.turns.map((turn) =>
      gone.has(turn.speaker)
        ? { ...turn, speaker: formerContact, text: leftOut }
        : { ...turn, text: without(turn.text, forms) },
    ),
  };
};
