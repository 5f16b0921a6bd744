import { z } from 'zod';
import { type Day, dayOf, inZone, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Plan } from './forget-plan.ts';
import { rewritten } from './forget-words.ts';
import { proposalTexts } from './proposal-texts.ts';

/** Where somebody still seems to be meant: by a first name, a nickname or initials. It is for the user to decide. */
export const Mention = z.object({
  kind: z.enum([
    'capture',
    'debrief',
    'transcript',
    'note',
    'draft',
    // Of a proposal, by the page on which it stands.
    'proposal',
    'evidence',
    'objection',
    'room',
    'talk',
    'decision',
    'moment',
    'mail',
    'person',
    'feed',
  ]),
  /** Of the source, the person whose note it is, the draft, the proposal, the moment, the person, the feed. */
  id: z.string(),
  title: z.string(),
  /** `2026-03-12`; empty where there is none. */
  day: z.string(),
  /** The words around it. */
  around: z.string(),
});
export type Mention = Readonly<z.infer<typeof Mention>>;

const kinds = Mention.shape.kind.options;
const reach = 70;
/** Own words are all looked through; of mails of others, the newest until so many were found. */
const mostMails = 200;

const excerpt = (text: string, at: number, length: number): string => {
  const [start, end] = [Math.max(0, at - reach), Math.min(text.length, at + length + reach)];
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
};

/**
 * What would still seem to mean them once `plan` is done: own notes first, then moments, then mails of others they had
 * part in, each newest first. Words as they will stand then. Writes nothing.
 */
export const mentionsOf = (
  store: Store,
  { person, forms, mails, namesakes, facts }: Plan,
  zone: string,
): { readonly mentions: readonly Mention[]; readonly more: boolean } => {
  const going = new Set(facts.map(({ id }) => id));
  const without = (text: string): string => rewritten(text, forms)?.text ?? text;
  const patterns = (own: boolean): readonly RegExp[] =>
    [forms.maybe, forms.others, ...(own ? [forms.maybeTyped, forms.initials] : [])].filter((one) => one !== null);
  const found: Mention[] = [];
  /** Where it is in the first of these texts that holds it. */
  const look = (about: Omit<Mention, 'around'>, texts: readonly string[], own: boolean): boolean => {
    for (const text of texts.map(without)) {
      const hits = patterns(own)
        .map((pattern) => pattern.exec(text))
        .filter((one) => one !== null);
      const [hit] = hits.sort((a, b) => a.index - b.index);
      if (!hit) continue;
      found.push({ ...about, around: excerpt(text, hit.index, hit[0].length) });
      return true;
    }
    return false;
  };
  const linked = new Set(store.forget.linked(person.id));
  let mailsLeft = mostMails;
  const { weakNeedles } = forms;
  const mailsOfOthers = weakNeedles.length === 0 ? [] : store.forget.linkedWith(person.id, weakNeedles);
  for (const id of new Set([...store.forget.own(), ...mailsOfOthers])) {
    if (mailsLeft === 0) break;
    const source = mails.has(id) ? undefined : store.sources.get(id);
    if (!source) continue;
    const own = source.kind !== 'mail';
    const about = {
      kind: source.kind,
      id,
      title: without(source.title),
      day: dayOf(source.said),
    };
    const kept = store.facts.ofSource(id).filter((fact) => !going.has(fact.id));
    const texts = [source.title, source.text, ...kept.map((fact) => fact.ownerWords)];
    // A note that was kept under them alone may speak of them without any name.
    const alone =
      own && source.people.every((one) => one.role !== 'about' || one.person === person.id) && linked.has(id);
    const hit = look(about, own ? [source.text, source.title] : texts, own);
    if (hit && !own) mailsLeft -= 1;
    if (!hit && alone) {
      const text = without(source.text);
      found.push({ ...about, around: excerpt(text, 0, reach) });
    }
  }
  for (const other of store.people.all()) {
    if (other.id === person.id) continue;
    const about = { id: other.id, title: without(other.name), day: '' };
    if (namesakes.some(({ id }) => id === other.id))
      found.push({ ...about, kind: 'person', around: 'goes by the same name' });
    if (other.note !== '') look({ ...about, kind: 'note' }, [other.note], true);
  }
  for (const { id, title, text, updated } of store.drafts.all()) {
    look({ kind: 'draft', id, title: without(title), day: dayOf(updated) }, [title, text], true);
  }
  for (const { page, proposal, title, day, texts } of proposalTexts(store, person.id, zone))
    look({ kind: page, id: proposal, title: without(title), day }, texts, true);
  for (const moment of store.moments.all()) {
    const its = moment.people.includes(person.id);
    const day: Day = dayOf(inZone(millis(moment.start), zone));
    look(
      { kind: 'moment', id: moment.id, title: without(moment.title), day },
      [moment.title, ...(its ? [moment.text] : [])],
      its,
    );
  }
  for (const { id, name, place } of store.forget.feeds()) {
    const around = [place, decoded(place)].find((one) => rewritten(one, forms));
    if (around !== undefined)
      found.push({ kind: 'feed', id, title: without(name), day: '', around: place.slice(0, 200) });
  }
  const mentions = found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.day.localeCompare(a.day));
  return { mentions, more: mailsLeft === 0 };
};

const decoded = (place: string): string => {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
};
