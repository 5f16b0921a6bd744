import { z } from 'zod';
import { mostPhraseRules, phraseProblem } from '../../domain/review/phrase-problem.ts';
import { PhraseRule } from '../../domain/review/phrase-rule.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { plainWords } from '../plain-words.ts';

const setting = 'phrases';

/** As many phrase rules as a workspace holds. */
export const PhraseRules = z.array(PhraseRule).max(mostPhraseRules, `At most ${mostPhraseRules} phrases.`);

/** The phrase rules that are kept here; what an older version wrote and this one does not read is none. */
export const keptPhrases = (store: Store): readonly PhraseRule[] => {
  const held = store.settings.read(setting);
  if (held === undefined) return [];
  const read = PhraseRules.safeParse(JSON.parse(held));
  return read.success ? read.data : [];
};

export const keepPhrases = (store: Store, phrases: readonly PhraseRule[]): void =>
  store.settings.write(setting, JSON.stringify(phrases));

/** A list of phrase rules that may stand together. Throws `AppError('bad-input')` that names the rule and the field. */
export const mustStandTogether = (phrases: readonly PhraseRule[]): readonly PhraseRule[] => {
  const problem = phraseProblem(phrases);
  if (problem === null) return phrases;
  throw new AppError('bad-input', { field: `phrases.${problem.index}.${problem.field}`, detail: problem.what });
};

const named = (value: unknown): string => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && /^[a-z][a-z0-9-]{0,60}$/.test(id) ? ` (${id})` : '';
};

/**
 * The phrase rules of a file: a JSON list of them, or an object that holds one under `phrases`. Throws
 * `AppError('bad-input')` that names the rule by its place and id, and the field.
 */
export const phrasesOfFile = (text: string): readonly PhraseRule[] => {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-input', { field: 'phrases', detail: 'That file is not JSON.', cause });
  }
  const list = typeof read === 'object' && read !== null && 'phrases' in read ? read.phrases : read;
  const parsed = PhraseRules.safeParse(list, { error: plainWords });
  if (parsed.success) return mustStandTogether(parsed.data);
  const [issue] = parsed.error.issues;
  const [index, ...field] = issue?.path ?? [];
  const which =
    typeof index === 'number' ? `Rule ${index + 1}${named(Array.isArray(list) ? list[index] : undefined)}` : '';
  throw new AppError('bad-input', {
    field: ['phrases', index, ...field].filter((part) => part !== undefined).join('.'),
    detail:
      which === ''
        ? issue?.code === 'too_big'
          ? issue.message
          : 'A list of phrase rules is expected.'
        : `${which}: ${issue?.message ?? ''}`,
    cause: parsed.error,
  });
};
