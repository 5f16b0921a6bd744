import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { ApiError, Output } from '../api.ts';
import { reading } from '../queries.ts';
import { dayWords } from '../time.ts';
import { ChoiceDialog } from './choice-dialog.tsx';
import { useClock } from './clock.tsx';
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
  transcript: 'transcript',
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
  const asked = useLater(text.trim(), 80);
  const navigate = useNavigate();
  const clock = useClock();
  const { data, error } = useQuery<Output<'search.find'>, ApiError>({
    ...reading('search.find', { text: asked, limit: 30 }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const marks = useMemo(() => anyOf(asked), [asked]);
  const hits = asked === '' ? [] : (data?.hits ?? []);

  return (
    <ChoiceDialog
      label="Search"
      field="Search everything"
      list="Results"
      placeholder="Words, a name, a date"
      maxLength={500}
      text={text}
      write={setText}
      options={hits}
      keyOf={({ kind, ref }) => `${kind} ${ref}`}
      row={(hit) => (
        <>
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
        </>
      )}
      take={(hit) => void navigate({ to: placeOf(hit) })}
      close={close}
      status={
        error
          ? errorWords(error)
          : asked === ''
            ? 'Mail, moments, people, notes and drafts. Enter opens, Escape closes.'
            : data && hits.length === 0
              ? `Nothing found for “${asked}”.`
              : ''
      }
    />
  );
};
