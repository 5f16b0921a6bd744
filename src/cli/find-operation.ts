import { AppError } from '../app/errors.ts';
import type { Operation } from '../app/operation.ts';
import { nearest } from './nearest.ts';

/*
 * Commands that need no workspace and are run on single files, again and again: they load their own operation and
 * neither the store nor the others. Everything else loads the list.
 */
const alone: Readonly<Record<string, () => Promise<Operation>>> = {
  'draft.review': async () => (await import('../app/draft/review.ts')).draftReview as unknown as Operation,
  review: async () => (await import('../app/draft/review.ts')).draftReview as unknown as Operation,
  'rule.list': async () => (await import('../app/rule/list.ts')).ruleList as unknown as Operation,
  rules: async () => (await import('../app/rule/list.ts')).ruleList as unknown as Operation,
  'card.list': async () => (await import('../app/card/list.ts')).cardList as unknown as Operation,
  cards: async () => (await import('../app/card/list.ts')).cardList as unknown as Operation,
  'draft.rewrite': async () => (await import('../app/draft/rewrite.ts')).draftRewrite as unknown as Operation,
  rewrite: async () => (await import('../app/draft/rewrite.ts')).draftRewrite as unknown as Operation,
  'signals.read': async () => (await import('../app/signals/read.ts')).signalsRead as unknown as Operation,
  signals: async () => (await import('../app/signals/read.ts')).signalsRead as unknown as Operation,
};

/** Commands of the command line itself, which are no operations. */
export const ownCommands: Readonly<Record<string, string>> = {
  start: 'Start Updraft and open it in the browser; runs until Ctrl-C. Takes what `serve` takes.',
  serve: 'Start Updraft in this terminal.',
  open: 'Print and open an address that lets one browser into the running Updraft; with --json a token for programs.',
  autostart: 'Start Updraft at login, or no longer, or say how it is.',
  lsp: 'Review in your editor: the language server, over standard input and output.',
  mcp: 'Tools for your assistant: the model context protocol, over standard input and output; reads only, unless you grant more.',
  help: 'Show this, or one command: `updraft help brief`.',
};

const serveWords = '[--port N] [--open] [--example] [--idle MINUTES] [--keep HOURS] [--look SECONDS] [--usual]';
/** What they take. */
export const ownWords: Readonly<Record<string, string>> = {
  start: serveWords,
  serve: serveWords,
  autostart: 'on|off|status',
  lsp: '[--workspace DIR]',
  mcp: '[--scopes briefs,people,review,propose,write] [--mask] [--as-of DATETIME] [--workspace DIR]',
  help: '[COMMAND]',
};

/** Other names people type. */
const alsoCalled: Readonly<Record<string, string>> = { capture: 'fact.capture' };

/** Every operation of the command line, in the order of the list. */
export const allOperations = async (): Promise<readonly Operation[]> => {
  const { operations } = await import('../app/operations.ts');
  return (Object.values(operations) as unknown as readonly Operation[]).filter(({ surfaces }) =>
    surfaces.includes('cli'),
  );
};

/** The operation called by its name or alias. Throws `AppError('unknown-operation')` with the nearest one. */
export const findOperation = async (typed: string): Promise<Operation> => {
  if (Object.hasOwn(alone, typed)) {
    const load = alone[typed];
    if (load) return load();
  }
  const all = await allOperations();
  const meant = (Object.hasOwn(alsoCalled, typed) && alsoCalled[typed]) || typed;
  const found = all.find(({ name, alias }) => name === meant || alias === meant);
  if (found) return found;
  const near = nearest(typed, [
    ...all.flatMap(({ name, alias }) => (alias ? [alias, name] : [name])),
    ...Object.keys(ownCommands),
  ]);
  throw new AppError('unknown-operation', {
    detail: near
      ? `There is no command of that name; did you mean \`updraft ${near}\`?`
      : 'There is no command of that name.',
  });
};
