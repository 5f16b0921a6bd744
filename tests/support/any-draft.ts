import fc from 'fast-check';
import { hostileWords } from '../../src/formats/exporters/paper.test-kit.ts';

const piece = fc.oneof(
  fc.constantFrom(...hostileWords),
  fc.constantFrom(
    '\n',
    '\n\n',
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n| --- | --- |\n| ',
    ' | ',
    '**',
    '*',
    '`',
    '\n```\n',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.stringMatching(/^[a-z ]{1,12}$/),
);

/** Drafts of pieces that mean something, put together anyhow. */
export const anyDraft = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
