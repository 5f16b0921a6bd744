import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { decoded, isText } from '../../formats/bytes.ts';
import { longestWays, readWays } from '../../formats/ways/read-ways.ts';
import { lookAt } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { factViews } from '../fact/fact-view.ts';
import { keepWays, saysAnother, whoseWays } from '../import/keep-ways.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { FactView, PersonName } from '../views.ts';
import { withFiles } from '../workspace/file-trouble.ts';

const beginningOf = (typed: string): Buffer => {
  const path = resolve(typed);
  if (lookAt(path)?.isDirectory())
    throw new AppError('bad-input', { field: 'path', detail: 'That is a folder; a file is needed.' });
  const fd = openSync(path, 'r');
  try {
    // A letter may take four bytes.
    const bytes = Buffer.alloc(4 * (longestWays + 1));
    return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(fd);
  }
};

const textOf = (bytes: Buffer): string => {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  if (isZip || !isText(bytes.subarray(0, 16_384)) || bytes.includes(0))
    throw new AppError('bad-input', {
      field: 'path',
      detail: isZip ? 'That is a packed file.' : 'That is no text.',
      hint: isZip ? 'Unpack it, and bring in what is inside.' : 'Ask for the page as Markdown, or paste its words.',
    });
  return decoded(bytes).text;
};

const whose = (store: Store, name: string, who: string | undefined, sure: boolean) => {
  const person = who === undefined ? whoseWays(store, name) : findPerson(store, who);
  if (!person)
    throw new AppError('bad-input', {
      field: 'person',
      detail: 'Whose page this is cannot be told from it.',
      hint: 'Say whose it is.',
    });
  if (person.standing === 'me')
    throw new AppError('bad-input', {
      field: 'person',
      detail: 'That would be your own page.',
      hint: 'Write your own lines under “How to work with me”.',
    });
  if (person.group) throw new AppError('bad-input', { field: 'person', detail: 'That is a list, not a person.' });
  if (!sure && saysAnother(name, person))
    throw new AppError('bad-input', {
      field: 'person',
      detail: 'The page says it is of somebody else.',
      hint: 'Choose who it names; if it is right all the same, say that you are sure.',
    });
  return person;
};

export const wayRead = operation({
  name: 'way.read',
  summary:
    'Bring in somebody’s page “how to work with me”: what it says is proposed as facts about them, with its words.',
  surfaces: ['http', 'cli'],
  positional: ['path', 'person'],
  input: z.object({
    /** The file, on the command line. */
    path: z.string().min(1).optional(),
    /** Or the words of the page. */
    text: z.string().max(2_000_000).optional(),
    /** Whose it is, where it does not say. */
    person: z.string().min(1).optional(),
    /** It is of that person, though it names somebody else. */
    sure: z.boolean().default(false),
  }),
  output: z.object({
    person: PersonName,
    /** Where the words are kept. */
    source: Id,
    /** False where the same page was here already. */
    added: z.boolean(),
    facts: z.array(FactView),
    /** Lines that are on file in the same words. */
    already: z.number().int(),
    /** What was left out of it, or is not known here. */
    said: z.array(z.string()),
  }),
  run: (context, { path, text, person: who, sure }) =>
    withFiles(() => {
      const store = context.store();
      if ((path === undefined) === (text === undefined))
        throw new AppError('bad-input', { field: 'text', detail: 'Name the file, or give the words of the page.' });
      const { name, day, lines, said } = readWays(path === undefined ? (text ?? '') : textOf(beginningOf(path)));
      if (lines.length === 0)
        throw new AppError('bad-input', {
          field: path === undefined ? 'text' : 'path',
          detail: ['No line in it says how to work with somebody.', ...said].join(' '),
          hint: 'Look whether it is the right file.',
        });
      return store.transaction(() => {
        const person = whose(store, name, who, sure);
        const kept = keepWays(context, person, { kind: 'ways', name, day, lines: [...lines] });
        return {
          person: personName(person),
          source: kept.source,
          added: kept.added,
          facts: kept.facts.map(factViews(store, context.now, context.zone)),
          already: kept.already,
          said: [...said],
        };
      });
    }),
});
