import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useId, useMemo, useState } from 'react';
import { displayName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { shortDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { MailText } from './mail-text.tsx';

type Quoted = { readonly key: number | string; readonly to: string | null; readonly words: string };
type Part = Output<'source.show'>['parts'][number];
type Kind = Part['kind'];

/** So much of one part is set at once; the rest comes when it is asked for. */
const atOnce = 20_000;

const nouns: Readonly<Record<Kind, string>> = {
  words: 'text',
  context: 'quoted',
  quoted: 'quoted',
  forwarded: 'forwarded',
  signature: 'signature',
  disclaimer: 'small print',
};

const nounOf = (parts: readonly Part[]): string => {
  const first = ['forwarded', 'quoted', 'signature'].find((kind) => parts.some((part) => part.kind === kind));
  return nouns[(first ?? parts[0]?.kind ?? 'quoted') as Kind];
};

const matches = (words: RegExp | null, text: string): boolean => words !== null && text.search(words) >= 0;

/** A stretch of a mail as text; a very long one in two steps. */
export const Stretch = ({
  text,
  old = false,
  words = null,
}: {
  readonly text: string;
  readonly old?: boolean;
  readonly words?: RegExp | null;
}) => {
  const [all, setAll] = useState(false);
  const long = text.length > atOnce + 2000 && !all;
  const shown = long ? text.slice(0, atOnce).replace(/[\ud800-\udbff]$/, '') : text;
  return (
    <>
      <p className={old ? 'mailtext old' : 'mailtext'} dir="auto">
        <MailText text={shown} words={words} />
        {long ? ' …' : ''}
      </p>
      {long ? (
        <button type="button" className="verb" onClick={() => setAll(true)}>
          Show all of it ({(text.length - shown.length).toLocaleString('en-GB')} more characters) →
        </button>
      ) : null}
    </>
  );
};

/** What is folded says what it is; a mail of the same conversation is linked and need not be unfolded. */
const Fold = ({
  parts,
  text,
  words,
}: {
  readonly parts: readonly Part[];
  readonly text: string;
  readonly words: RegExp | null;
}) => {
  const id = useId();
  const clock = useClock();
  const found = parts.some((part) => matches(words, text.slice(part.start, part.end)));
  const [open, setOpen] = useState(found);
  useEffect(() => {
    if (found) setOpen(true);
  }, [found]);
  const linked = parts.flatMap((part): Quoted[] =>
    part.mail
      ? [{ key: part.start, to: part.mail.id, words: `${shortDate(part.mail.said, clock)}, ${part.mail.from}` }]
      : [],
  );
  const names = new Set(
    parts.flatMap((part) => (part.mail || part.author === '' ? [] : [displayName({ name: part.author, address: '' })])),
  );
  const quotes = [...linked, ...[...names].map((name): Quoted => ({ key: name, to: null, words: name.slice(0, 60) }))];
  const noun = nounOf(parts);
  const lines = parts.reduce((sum, part) => sum + part.lines, 0);
  return (
    <div className="fold">
      <p className="fold-line">
        {quotes.length > 0 ? (
          <span className="fold-quotes">
            {noun === 'forwarded' ? 'forwards ' : 'quotes '}
            {quotes.slice(0, 3).map((quote, index) => (
              <Fragment key={quote.key}>
                {index > 0 ? '; ' : ''}
                {quote.to === null ? (
                  <bdi>{quote.words}</bdi>
                ) : (
                  <Link to="/thread/$source" params={{ source: quote.to }}>
                    <bdi>{quote.words}</bdi>
                  </Link>
                )}
              </Fragment>
            ))}
            {quotes.length > 3 ? ` and ${quotes.length - 3} more` : ''}
          </span>
        ) : null}
        <button
          type="button"
          className="verb soft fold-button"
          data-fold=""
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? `Fold ${noun}` : `Show ${noun}, ${counted(lines, 'line')}`}
        </button>
      </p>
      {open ? (
        <div id={id} className="folded">
          {parts.map((part) => (
            <Stretch key={part.start} old text={text.slice(part.start, part.end).trim()} words={words} />
          ))}
        </div>
      ) : null}
    </div>
  );
};

type Group = { readonly folded: boolean; readonly parts: Part[] };

/** A mail in its parts: the newest words set, what was quoted, forwarded or signed folded. */
export const MailBody = ({
  text,
  parts,
  words = null,
}: {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly words?: RegExp | null;
}) => {
  const groups = useMemo(() => {
    const all: Group[] = [];
    for (const part of parts) {
      if (part.lines === 0) continue;
      const open = all.at(-1);
      if (part.folded && open?.folded) open.parts.push(part);
      else all.push({ folded: part.folded, parts: [part] });
    }
    return all;
  }, [parts]);
  if (groups.length === 0) return <p className="quiet">No text in it.</p>;
  return (
    <div className="source-body">
      {groups.map((group) => {
        const [part] = group.parts;
        if (!part) return null;
        return group.folded ? (
          <Fold key={part.start} parts={group.parts} text={text} words={words} />
        ) : (
          <Stretch
            key={part.start}
            old={part.kind !== 'words'}
            text={text.slice(part.start, part.end).replace(/^(?:[^\S\n]*\n)+|(?<!\s)\s+$/g, '')}
            words={words}
          />
        );
      })}
    </div>
  );
};
