import { errors } from '../app/errors.ts';
import type { Operation } from '../app/operation.ts';
import { type Field, fieldsOf, measuredFields, secretFields } from './fields.ts';
import { ownCommands, ownWords } from './find-operation.ts';
import { flagWords } from './flag-words.ts';
import { streams } from './jsonl.ts';

/** Help for a command that is no operation. */
export const ownHelp = (name: string): string =>
  `${['updraft', name, ownWords[name]].filter(Boolean).join(' ')}\n\n${ownCommands[name]}`;

/** The command line of an operation: `updraft brief PERSON`; what may be left out stands in brackets. */
const usage = (operation: Operation): string => {
  const optional = new Set(fieldsOf(operation).flatMap(({ name, needed }) => (needed ? [] : [name])));
  const places = (operation.positional ?? []).map((place) => {
    const name = place.replace('...', '');
    const word = name === 'files' || (name === 'text' && /^(draft|signals)/.test(operation.name)) ? 'file' : name;
    const shown = `${word.toUpperCase()}${place.endsWith('...') ? '...' : ''}`;
    return optional.has(name) ? `[${shown}]` : shown;
  });
  return ['updraft', operation.alias ?? operation.name, ...places].join(' ');
};

const flagLine = (operation: string, { flag, kind, choices, fallback, nullable }: Field): string => {
  const value = choices.length > 0 ? choices.join('|') : kind === 'number' ? 'N' : kind === 'json' ? 'JSON' : 'TEXT';
  const shown = kind === 'boolean' ? `--${flag}` : `--${flag} ${value}`;
  const bare = fallback === undefined || fallback === '' || (Array.isArray(fallback) && fallback.length === 0);
  const notes = [
    flagWords(operation, flag),
    kind === 'list' ? 'may be repeated' : '',
    nullable ? '"none" takes it away' : '',
    bare ? '' : `default ${JSON.stringify(fallback)}`,
  ].filter(Boolean);
  return `  ${shown}${notes.length > 0 ? `  (${notes.join('; ')})` : ''}`;
};

const common = [
  '  --workspace DIR   the workspace to use (default: UPDRAFT_HOME, else where this system keeps such data)',
  '  --json            the answer as one JSON object on stdout; errors as { "error": … } on stderr',
  '  --as-of DATETIME  replay a day: 2010-06-01 (means 18:00), 2010-06-01T09:30, or with an offset (+02:00)',
];

const examples: Readonly<Record<string, readonly string[]>> = {
  'phrase.set': ['updraft phrase.set house.json'],
  'rule.list': ['updraft rules', 'updraft rules blame', 'updraft rules --family tone'],
  'card.list': ['updraft cards', 'updraft cards E12'],
  'draft.review': [
    'updraft review mail.txt',
    'updraft review *.md --format line --fail-on warning',
    'updraft review draft.eml --phrases house.json',
    'pbpaste | updraft review - --json',
    'updraft review --jsonl < drafts.jsonl',
  ],
  'draft.rewrite': [
    'updraft rewrite mail.txt',
    'updraft rewrite mail.txt --without ask-up-5',
    'pbpaste | updraft rewrite - --json',
  ],
  'signals.read': [
    'updraft signals mail.txt --date 2010-06-01 --author "Dana Ruiz"',
    'updraft signals --jsonl < mails.jsonl',
  ],
  'draft.write': ['updraft write "night crew" pdf', 'updraft write "night crew" --to ~/brief.docx'],
  'import.run': [
    'updraft import calendar.ics inbox.mbox',
    'updraft import ~/mail-folder',
    'pbpaste | updraft import -',
  ],
  'feed.add': [
    'pbpaste | updraft feed.add -',
    'updraft feed.add https://calendar.example/secret/basic.ics',
    'updraft feed.add ~/mail-folder',
  ],
  'feed.answer': ['updraft feed.answer work --take-out', 'updraft feed.answer work'],
  'fact.capture': [
    'updraft note "@dana asked for headcount numbers by Thu; hates decks"',
    'echo "Dana liked the memo" | updraft note -',
  ],
  'moment.debrief': ['updraft debrief dana "Wants two options by Friday"', 'updraft debrief dana --skip'],
  'brief.build': ['updraft brief dana', 'updraft brief dana@example.com --as-of 2010-06-01'],
  'fact.accept': ['updraft accept 01h2x… 01h2y…'],
  'fact.edit': ['updraft edit 01h2x… --due 2026-03-12', 'updraft edit 01h2x… --due none'],
  'calendar.set': [
    'updraft calendar.set --order day --fiscal-year-start 4',
    'updraft calendar.set --sprint-first 2026-03-02 --sprint-days 14 --sprint-number 7',
    'updraft calendar.set --holidays "2026-12-24 Office closed" --holidays "2026-04-06 Easter Monday"',
    'updraft calendar.set --order none',
  ],
  'signals.learn': ['updraft learn pause pressure', 'updraft learn again'],
  'fact.close': ['updraft close 01h2x… kept'],
  'person.edit': ['updraft person.edit dana --standing above', 'updraft person.edit dana --role CFO'],
  'search.find': ['updraft search budget freeze'],
  'workspace.create': ['updraft init', 'UPDRAFT_PASSPHRASE=… updraft init --workspace ~/work'],
  'workspace.backup': ['updraft backup updraft.backup'],
  'workspace.restore': ['updraft restore updraft.backup --workspace ~/restored'],
  'workspace.export': ['updraft export ~/updraft-export'],
  'today.show': ['updraft today', 'updraft today --as-of 2010-06-01'],
  'person.list': ['updraft people --standing above'],
};

/** Flags of the command line alone. */
const ownFlags: Readonly<Record<string, readonly string[]>> = {
  'draft.review': [
    '  --format text|json|jsonl|line  (line: file:line:column: severity: message [rule]; default text)',
    '  --fail-on error|warning|advice|never  (ends with 1 where that or worse is found; default error, with --json never)',
    '  --phrases FILE  (phrases of your house, as for `updraft phrase.set`)',
  ],
};

const secretsNote = (operation: Operation): string[] => {
  const secret = fieldsOf(operation).find(({ name }) => secretFields.includes(name))?.name;
  if (secret === undefined) return [];
  const [what, from] =
    secret === 'password'
      ? ['password of the mail server', 'UPDRAFT_MAIL_PASSWORD']
      : ['passphrase', 'UPDRAFT_PASSPHRASE'];
  return ['', `The ${what} is asked for, or taken from ${from}; never from a flag, which others could read.`];
};

/** Help for one operation. */
export const helpFor = (operation: Operation): string => {
  const places = (operation.positional ?? []).map((place) => place.replace('...', ''));
  const own = ownFlags[operation.name] ?? [];
  const fields = fieldsOf(operation).filter(
    ({ name, flag }) =>
      ![...secretFields, ...measuredFields, ...places].includes(name) &&
      !own.some((line) => line.startsWith(`  --${flag} `)),
  );
  return [
    usage(operation),
    '',
    operation.summary,
    ...(operation.alias ? [`Its full name is ${operation.name}.`] : []),
    ...(fields.length + own.length > 0
      ? ['', 'Flags:', ...fields.map((field) => flagLine(operation.name, field)), ...own]
      : []),
    ...(streams[operation.name]
      ? [
          '',
          `With --jsonl it reads lines { "id", "text", … } and writes lines { "id", "${streams[operation.name]}" } as it goes.`,
        ]
      : []),
    ...secretsNote(operation),
    '',
    'Every command takes:',
    ...common,
    ...(examples[operation.name]
      ? ['', 'Examples:', ...(examples[operation.name] ?? []).map((line) => `  ${line}`)]
      : []),
  ].join('\n');
};

export const groups: readonly (readonly [string, readonly string[]])[] = [
  ['Start', ['start', 'init', 'import', 'suggest', 'me', 'serve', 'open']],
  ['Every day', ['today', 'brief', 'debrief', 'note', 'review', 'rewrite', 'signals', 'search']],
  [
    'People and facts',
    ['people', 'person', 'timeline', 'facts', 'accept', 'reject', 'person.edit', 'edit', 'close', 'moments'],
  ],
  ['The method', ['method', 'assess', 'cycle', 'cycles', 'cycle.plan', 'cycle.close', 'cycle.compare', 'initiatives']],
  [
    'Looking back',
    ['week', 'quarter', 'asks', 'ask-answer', 'expect', 'expected', 'came', 'works', 'mistakes', 'reflections'],
  ],
  [
    'Hard talks',
    [
      'likely',
      'prepare-answer',
      'rehearse',
      'rehearsals',
      'rehearsal.say',
      'rehearsal.show',
      'prepare',
      'disagreements',
    ],
  ],
  [
    'A case made upward',
    [
      'propose',
      'proposals',
      'proposal',
      'options',
      'claims',
      'objections',
      'room',
      'pre-wire',
      'timing',
      'document',
      'decided',
      'decisions',
    ],
  ],
  ['To give away', ['update', 'status-sheet', 'rollup', 'write', 'ways', 'way.write', 'kit.list', 'kit.write']],
  ['How it reads', ['calendar', 'calendar.set', 'learning', 'learn']],
  ['Comes in by itself', ['feeds', 'feed.add', 'feed.refresh', 'feed.answer', 'feed.remove', 'autostart']],
  ['Keep and leave', ['status', 'lock', 'backup', 'restore', 'export', 'passphrase', 'doctor']],
];

const exits = (): string[] => {
  const said: Record<number, string> = {
    0: 'done',
    1: 'a bug in Updraft',
    2: 'the request is not well formed',
    3: 'not found, or more than one found',
    4: 'locked, or a wrong passphrase',
    5: 'trouble with the workspace on disk',
    6: 'something is in the way: exists already, in use, too large',
  };
  const used = new Set([0, ...Object.values(errors).map(({ exit }) => exit)]);
  return [...used].sort((a, b) => a - b).map((code) => `  ${code}  ${said[code] ?? ''}`);
};

const summaryOf = (summary: string): string => summary.split(/(?<=[.:;]) /)[0]?.replace(/[:;.]$/, '') ?? summary;

/** What is said to somebody who gave no command. */
export const welcome = [
  'updraft start                 opens Updraft in your browser; everything stays on this machine',
  'updraft start --example       the same, with a finished example to look around',
  'updraft review draft.txt      reviews a draft; nothing is stored',
  'updraft brief dana            what to know before the next talk',
  'updraft note "…"              keeps a line after it',
  'updraft help                  every command, and how to begin on the command line',
].join('\n');

/** The overview: everything there is, how to begin, what the exit codes mean. */
export const overview = (all: readonly Operation[]): string => {
  const known = new Map<string, string>(Object.entries(ownCommands));
  for (const { name, alias, summary } of all) known.set(alias ?? name, summary);
  const line = (name: string): string[] => {
    const summary = known.get(name);
    known.delete(name);
    return summary === undefined ? [] : [`  ${name.padEnd(14)} ${summaryOf(summary)}`];
  };
  const grouped = groups.flatMap(([title, names]) => ['', `${title}:`, ...names.flatMap(line)]);
  const rest = [...known.keys()].filter((name) => name !== 'help').map((name) => `  ${name}`);
  return [
    'updraft COMMAND [WORDS] [FLAGS]',
    '',
    'Updraft: ready before, kept after. A private workspace for leading upward.',
    '',
    'To begin:',
    '  updraft start                            the page, with a finished example to look around',
    '  updraft review draft.txt                 review a draft; nothing is stored',
    '  updraft init                             make a workspace of your own, encrypted',
    '  updraft import calendar.ics mail.mbox    bring in what you have',
    '  updraft brief dana                       be ready for the next talk',
    ...grouped,
    '',
    'Also, by their full names:',
    ...rest,
    '',
    'Every command takes:',
    ...common,
    '',
    'The passphrase comes from the running server while it is unlocked, else from UPDRAFT_PASSPHRASE, else it is asked for.',
    '',
    'Exit codes:',
    ...exits(),
    '',
    '`updraft help COMMAND` says more about one of them.',
  ].join('\n');
};
