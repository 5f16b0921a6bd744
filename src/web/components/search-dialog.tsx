import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { ApiError, Output } from '../api.ts';
import { reading } from '../queries.ts';
import { dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { Dialog } from './dialog.tsx';
import { useLater } from './later.ts';
import { anyOf, MailText } from './mail-text.tsx';
import { errorWords } from './notice.tsx';

type Hit = Output<'search.find'>['hits'][number];

/** Where a search result leads. */
const placeOf = (hit: Hit): string => {
  if (hit.kind === 'person' || hit.kind === 'note') return `/people/${hit.ref}`;
  if (hit.kind === 'moment') return `/debrief/${hit.ref}`;
  if (hit.kind === 'draft') return `/write/${hit.ref}`;
  if (hit.kind === 'mail') return `/thread/${hit.ref}`;
  return `/source/${hit.ref}`;
};

const kindWords: Readonly<Record<Hit['kind'], string>> = {
  person: 'person',
  moment: 'moment',
  mail: 'mail',
  capture: 'note',
  debrief: 'debrief',
  draft: 'draft',
  note: 'note on a person',
};

const untitled: Partial<Readonly<Record<Hit['kind'], string>>> = {
  mail: 'Mail without a subject',
  moment: 'Moment without a title',
  draft: 'Draft without a title',
};

// A note has no title but its own words: they are not said twice.
const beginning = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 20);
const sameBeginning = ({ snippet, title }: Hit): boolean => beginning(snippet) === beginning(title);

/** Search over everything, as you type; arrows choose, Enter opens. */
export const SearchDialog = ({ close }: { readonly close: () => void }) => {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useLater(text.trim(), 80);
  const navigate = useNavigate();
  const clock = useClock();
  const list = useId();
  const { data, error } = useQuery<Output<'search.find'>, ApiError>({
    ...reading('search.find', { text: asked, limit: 30 }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const marks = useMemo(() => anyOf(asked), [asked]);
  const hits = asked === '' ? [] : (data?.hits ?? []);
  const current = Math.min(chosen, Math.max(0, hits.length - 1));

  const open = (hit: Hit): void => {
    close();
    void navigate({ to: placeOf(hit) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(current + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const hit = hits[current];
      if (hit) open(hit);
    } else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);

  return (
    <Dialog label="Search" close={close} className="search">
      <input
        type="text"
        inputMode="search"
        role="combobox"
        aria-label="Search everything"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits.length > 0 ? `${list}-${current}` : undefined}
        placeholder="Words, a name, a date"
        autoComplete="off"
        dir="auto"
        spellCheck={false}
        maxLength={500}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
      />
      <div id={list} role="listbox" aria-label="Results" className="hits" tabIndex={-1}>
        {hits.map((hit, index) => (
          <div
            key={`${hit.kind} ${hit.ref}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="hit"
            onMouseMove={() => setChosen(index)}
            onClick={() => open(hit)}
            onKeyDown={() => undefined}
          >
            <span className="hit-title" dir="auto" title={hit.title}>
              <MailText
                text={
                  (hit.kind === 'mail' ? plainSubject(hit.title) && hit.title : hit.title) ||
                  hit.snippet ||
                  untitled[hit.kind] ||
                  'Untitled'
                }
                words={marks}
                links={false}
              />
            </span>
            <span className="hit-meta">
              {[
                kindWords[hit.kind],
                hit.kind === 'person' ? '' : dayWords(hit.said, clock),
                hit.kind === 'person' ? '' : hit.people,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {hit.snippet && !sameBeginning(hit) ? (
              <span className="hit-snippet" dir="auto">
                <MailText text={hit.snippet} words={marks} links={false} />
              </span>
            ) : null}
          </div>
        ))}
      </div>
      <p className="quiet" role="status">
        {error
          ? errorWords(error)
          : asked === ''
            ? 'Mail, moments, people, notes and drafts. Enter opens, Escape closes.'
            : data && hits.length === 0
              ? `Nothing found for “${asked}”.`
              : ''}
      </p>
    </Dialog>
  );
};
