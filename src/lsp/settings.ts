import { z } from 'zod';
import { badInput } from '../app/perform.ts';
import { plainWords } from '../app/plain-words.ts';
import { Severity } from '../domain/review/finding.ts';
import { textKinds } from '../domain/review/rule.ts';

/** What an editor may say at its start, or later under `updraft` of its settings. */
export const Settings = z.object({
  /** Who reads what is written: a name or address; consulted while the workspace is unlocked. */
  reader: z.string().trim().max(320).optional(),
  /** A file of phrases of the house, from the folder that is open. */
  phrases: z.string().trim().max(4000).optional(),
  /** The least that is shown. */
  severity: Severity.default('advice'),
  kind: z.enum(textKinds).optional(),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/**
 * Reads settings as an editor sends them, bare or under `updraft`; what is not named stays as it was `before`. Throws
 * `AppError('bad-input')` that names the setting.
 */
export const settingsOf = (sent: unknown, before: Settings | null): Settings => {
  const outer = typeof sent === 'object' && sent !== null ? sent : {};
  const inner = 'updraft' in outer ? outer.updraft : outer;
  const named = typeof inner === 'object' && inner !== null ? inner : {};
  const parsed = Settings.safeParse({ ...before, ...named }, { error: plainWords });
  if (!parsed.success) throw badInput(parsed.error);
  const { reader, phrases, ...rest } = parsed.data;
  return { ...rest, ...(reader ? { reader } : {}), ...(phrases ? { phrases } : {}) };
};
