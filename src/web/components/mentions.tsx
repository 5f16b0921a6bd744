import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Output } from '../api.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';

/** Where the answer to a deletion waits while the page lives: it holds a name, so it is kept nowhere else. */
export const forgottenKey = ['person.remove'] as const;

type Mention = Output<'person.remove'>['mentions'][number];

const kinds: Readonly<Record<Mention['kind'], string>> = {
  capture: 'Note',
  debrief: 'Debrief',
  transcript: 'Transcript',
  note: 'Running note on',
  draft: 'Draft',
  proposal: 'Proposal',
  evidence: 'Evidence of',
  objection: 'Objection to',
  room: 'People of',
  talk: 'Talks before',
  decision: 'Decision on',
  moment: 'Moment',
  mail: 'Mail',
  person: 'Person',
  feed: 'Looked at by itself',
};

const proposalPages = {
  proposal: '/proposals/$proposal',
  evidence: '/proposals/$proposal/evidence',
  objection: '/proposals/$proposal/evidence',
  room: '/proposals/$proposal/people',
  talk: '/proposals/$proposal/pre-wire',
  decision: '/proposals/$proposal/decision',
} as const;

const Opening = ({ mention, children }: { readonly mention: Mention; readonly children: ReactNode }) => {
  const { kind, id } = mention;
  switch (kind) {
    case 'draft':
      return (
        <Link to="/write/$draft" params={{ draft: id }}>
          {children}
        </Link>
      );
    case 'proposal':
    case 'evidence':
    case 'objection':
    case 'room':
    case 'talk':
    case 'decision':
      return (
        <Link to={proposalPages[kind]} params={{ proposal: id }}>
          {children}
        </Link>
      );
    case 'note':
    case 'person':
      return (
        <Link to="/people/$person" params={{ person: id }}>
          {children}
        </Link>
      );
    case 'moment':
      return children;
    case 'feed':
      return <Link to="/workspace">{children}</Link>;
    default:
      return (
        <Link to="/source/$source" params={{ source: id }}>
          {children}
        </Link>
      );
  }
};

/** What may still mean somebody who was deleted, each with its words; `open` makes links of them. */
export const Mentions = ({ mentions, open }: { readonly mentions: readonly Mention[]; readonly open: boolean }) => {
  const clock = useClock();
  return (
    <ul className="rows mentions">
      {mentions.map((mention) => {
        const what = `${kinds[mention.kind]}${mention.title ? ` “${mention.title}”` : ''}`;
        return (
          <li key={`${mention.kind} ${mention.id} ${mention.around}`} className="mention">
            <p className="serif" dir="auto">
              {mention.around}
            </p>
            <p className="quiet" dir="auto">
              {open ? <Opening mention={mention}>{what}</Opening> : what}
              {mention.day ? `, ${shortDate(mention.day, clock)}` : ''}
            </p>
          </li>
        );
      })}
    </ul>
  );
};
