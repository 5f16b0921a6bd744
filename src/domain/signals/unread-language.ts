import { languageIn, languageOf } from '../language/language-of.ts';
import { type Message, messagesIn } from '../language/messages-in.ts';
import type { SourceKind } from '../sources/source.ts';

const plainly = 0.7;

/** The language of some stretches of a text together. */
export const languageOfAreas = (text: string, areas: Message['areas']): string =>
  languageOf(areas.map(({ start, end }) => text.slice(start, end)).join('\n'));

/** How a source of some kind speaks, as far as its language is asked. */
export const mediumOf = (kind: SourceKind): 'mail' | 'capture' | 'talk' =>
  kind === 'mail' ? 'mail' : kind === 'transcript' ? 'talk' : 'capture';

/**
 * The language that keeps a text from being read for facts, as a code of `languageIn`; null where it is English. Of a mail
 * only its writer's newest words are asked: what it quotes may be in another language. `messages` are those of a mail that was
 * read already.
 */
export const unreadLanguage = (
  text: string,
  medium: 'mail' | 'capture' | 'talk',
  messages?: readonly Message[],
): string | null => {
  if (medium === 'mail' && messages && languageOfAreas(text, messages[0]?.areas ?? []) === 'en') return null;
  if (medium === 'capture') {
    // A note of half words and names may look like anything: it is English until something speaks plainly against it.
    const { code, certainty } = languageIn(text);
    return code === 'en' || certainty < plainly ? null : code;
  }
  // Most texts are English as a whole, and their parts are not looked for.
  const whole = languageOf(text);
  const code =
    medium !== 'mail' || whole === 'en' ? whole : languageOfAreas(text, (messages ?? messagesIn(text))[0]?.areas ?? []);
  return code === 'en' ? null : code;
};
