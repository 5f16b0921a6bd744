import { draftReview } from '../app/draft/review.ts';
import { AppError } from '../app/errors.ts';
import { perform } from '../app/perform.ts';
import { phrasesOfFile } from '../app/phrase/kept-phrases.ts';
import type { Finding, Offer } from '../domain/review/finding.ts';
import type { PhraseRule } from '../domain/review/phrase-rule.ts';
import type { Settings } from './settings.ts';
import type { LspWorld } from './world.ts';

const rank = { error: 0, warning: 1, advice: 2 } as const;

/** What a review of one document came to: findings, or the sentence why there are none. */
export type Reviewed = {
  readonly findings: readonly Finding[];
  /** What the reader was never told, each ready to be put in. */
  readonly offers: readonly Offer[];
  readonly refused: string | null;
};

/** Phrases of a file, read again when it is named; a file that cannot be read is told once, and review goes on without. */
export const phrasesFrom = async (
  world: LspWorld,
  settings: Settings,
  root: string | null,
  tell: (words: string) => void,
): Promise<readonly PhraseRule[]> => {
  if (settings.phrases === undefined) return [];
  try {
    return phrasesOfFile(await world.readFile(settings.phrases, root));
  } catch (error) {
    const words = error instanceof AppError ? error.message : 'The file of phrases could not be read.';
    tell(`Updraft reviews without the phrases of your house: ${words}`);
    return [];
  }
};

const unopened: readonly string[] = ['locked', 'no-workspace', 'not-found', 'ambiguous'];

/**
 * Reviews a text as `draft.review` does, with what is on file about the reader while the workspace is unlocked; where it
 * is not, or nobody of that name is known, that is told, and the general rules alone are asked. Never throws.
 */
export const reviewOnce = async (
  world: LspWorld,
  text: string,
  settings: Settings,
  phrases: readonly PhraseRule[],
  tell: (words: string) => void,
): Promise<Reviewed> => {
  const { context, close } = await world.openContext();
  try {
    const general = {
      text,
      ...(settings.kind === undefined ? {} : { kind: settings.kind }),
      ...(phrases.length === 0 ? {} : { phrases }),
    };
    const asked = (input: object) => perform(draftReview, context, input);
    const answer =
      settings.reader === undefined
        ? await asked(general)
        : await asked({ ...general, reader: settings.reader }).catch((error: unknown) => {
            if (!(error instanceof AppError) || !unopened.includes(error.code)) throw error;
            tell(
              error.code === 'locked'
                ? 'Updraft is locked: it reviews without what is on file about your reader. Unlock it, then change a letter.'
                : `Updraft reviews without your reader: ${error.message}`,
            );
            return asked(general);
          });
    const floor = rank[settings.severity];
    return {
      findings: answer.findings.filter(({ severity }) => rank[severity] <= floor),
      offers: answer.offers,
      refused: null,
    };
  } catch (error) {
    return {
      findings: [],
      offers: [],
      refused: error instanceof AppError ? error.message : 'This text could not be reviewed.',
    };
  } finally {
    close();
  }
};
