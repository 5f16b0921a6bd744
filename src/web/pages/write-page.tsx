import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DraftKind } from '../../domain/documents/draft.ts';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { FiveMistakes } from '../components/mistakes.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { Row } from '../components/row.tsx';
import { useScratch } from '../components/scratch.tsx';
import { UpdateVerb } from '../components/update-verb.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { draftKindWords } from '../draft-kinds.ts';
import { draftTitle } from '../draft-title.ts';
import { refresh, useReading } from '../queries.ts';
import { capital, dayWords } from '../time.ts';
import { counted, spelled, wordCount } from '../words.ts';

type Draft = Output<'draft.list'>['drafts'][number];

/** The headings of the page, in their order. */
const titles = ['Updates', 'Roll-ups', 'Proposals', 'Messages', 'Plans of talks', 'Drafts'] as const;
const partOf: Readonly<Record<DraftKind, (typeof titles)[number]>> = {
  update: 'Updates',
  status: 'Updates',
  rollup: 'Roll-ups',
  proposal: 'Proposals',
  message: 'Messages',
  reply: 'Messages',
  recap: 'Messages',
  plan: 'Plans of talks',
  draft: 'Drafts',
};

const DraftRow = ({
  draft,
  reader,
  remove,
}: {
  readonly draft: Draft;
  /** The name of who will read it; empty while nobody is. */
  readonly reader: string;
  readonly remove: () => void;
}) => {
  const clock = useClock();
  const words = wordCount(draft.text);
  return (
    <Row
      when={capital(dayWords(draft.sent ?? draft.updated, clock))}
      title={
        <Link to="/write/$draft" params={{ draft: draft.id }}>
          <bdi>{draftTitle(draft)}</bdi>
        </Link>
      }
      verbs={
        draft.sent === null ? (
          <button type="button" className="verb soft" onClick={remove}>
            Throw away
          </button>
        ) : undefined
      }
    >
      {[
        [draftKindWords[draft.kind], reader === '' ? '' : `to ${reader}`].filter(Boolean).join(' '),
        words === 0 ? 'empty' : counted(words, 'word'),
        draft.sent === null && draft.conflicts.length > 0
          ? `${counted(draft.conflicts.length, 'place')} to choose`
          : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </Row>
  );
};

/** Drafts of one sort under their heading, which falls away where there is no other sort. */
const Part = ({
  title,
  rows,
  alone,
}: {
  readonly title: string;
  readonly rows: readonly ReactNode[];
  readonly alone: boolean;
}) => {
  if (rows.length === 0) return null;
  const list = <ul className="rows">{rows}</ul>;
  return alone ? list : <Section title={title}>{list}</Section>;
};

/** Ways to begin that the program knows more of than an empty page. */
const Begin = () => {
  const above = useReading('person.list', { standing: 'above', limit: 3 });
  return (
    <>
      {(above.data?.people ?? []).map(({ id, name }) => (
        <UpdateVerb key={id} person={id} words={`Update for ${calledName(name)} →`} />
      ))}
      <Link to="/prepare" className="verb">
        Write something hard →
      </Link>
      <Link to="/rehearse" className="verb">
        Rehearse a hard talk →
      </Link>
      <Link to="/reply" className="verb">
        Answer somebody →
      </Link>
      <Link to="/roll-up" className="verb">
        Roll-up →
      </Link>
    </>
  );
};

/** A new draft in which nothing was written: it is taken up again by the next one, and not listed. */
const isUntouched = ({ kind, title, text, reader }: Draft): boolean =>
  kind === 'draft' && title === '' && text.trim() === '' && reader === null;

/** The drafts, last written first, and a new one. */
export const WritePage = () => {
  const query = useReading('draft.list', {});
  const people = useReading('person.list', { limit: 500 });
  const names = new Map(people.data?.people.map(({ id, name }) => [id, name]));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const scratch = useScratch();

  const begin = (text: string): void => {
    const untouched = query.data?.drafts.find(isUntouched);
    call('draft.save', { text, ...(untouched ? { draft: untouched.id } : {}) }).then(async ({ draft }) => {
      if (text !== '') scratch.setText('');
      await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
    }, sayError);
  };
  const remove = (draft: Draft): void => {
    call('draft.remove', { draft: draft.id }).then(async () => {
      say('Thrown away.', async () => {
        await call('draft.save', {
          title: draft.title,
          text: draft.text,
          kind: draft.kind,
          marks: [...draft.marks],
          ...(draft.reader ? { reader: draft.reader } : {}),
          ...(draft.compiled !== null ? { compiled: draft.compiled } : {}),
          ...(draft.about ? { about: draft.about } : {}),
        });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };
  return (
    <PageAnswer query={query}>
      {({ drafts: all }) => {
        const drafts = all.filter((draft) => !isUntouched(draft));
        const open = drafts.filter(({ sent }) => sent === null);
        const sent = drafts.filter((draft) => draft.sent !== null);
        const rowsOf = (these: readonly Draft[]) =>
          these.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              reader={names.get(draft.reader ?? '') ?? ''}
              remove={() => remove(draft)}
            />
          ));
        return (
          <Page
            name="Write"
            over="Write"
            heading={open.length === 0 ? 'Nothing is being written.' : `${spelled(open.length, 'draft')}.`}
          >
            <p className="verbs lead-verbs">
              <button type="button" className="verb" onClick={() => begin('')}>
                New draft →
              </button>
              <Begin />
              <Link to="/evidence" className="verb">
                What was achieved →
              </Link>
              {scratch.text.trim() === '' ? null : (
                <button type="button" className="verb" onClick={() => begin(scratch.text)}>
                  Keep the draft you pasted →
                </button>
              )}
            </p>
            {drafts.length === 0 ? (
              <p className="lead">
                What you write will stand here, reviewed as you type: the point first, a clear ask, no bad news buried.
              </p>
            ) : null}
            {titles.map((title) => {
              const these = open.filter(({ kind }) => partOf[kind] === title);
              return <Part key={title} title={title} alone={these.length === drafts.length} rows={rowsOf(these)} />;
            })}
            <Part title="Sent" alone={false} rows={rowsOf(sent)} />
            <FiveMistakes />
          </Page>
        );
      }}
    </PageAnswer>
  );
};
