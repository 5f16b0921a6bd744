import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { withoutDismissed } from '../../domain/review/dismissed.ts';
import type { Finding } from '../../domain/review/finding.ts';
import type { TextKind } from '../../domain/review/rule.ts';
import { call, type Output } from '../api.ts';
import { useReading } from '../queries.ts';
import type { ReviewAbout } from '../review-worker.ts';
import { useNotice } from './notice.tsx';

const nothing: ReviewAbout = {};

/** What review knows of whoever will read a draft, and what the writer's house says; asked once, and again when something changes. */
export const useReviewAbout = (
  reader: string,
  { kind, message }: { readonly kind?: TextKind; readonly message?: string } = {},
): ReviewAbout => {
  const known = useReading('reader.show', { reader }, { enabled: reader !== '' });
  const phrases = useReading('phrase.list', {});
  const about = reader === '' ? undefined : known.data?.reader;
  const said = phrases.data?.phrases;
  return useMemo(
    () =>
      about === undefined && said === undefined && kind === undefined && message === undefined
        ? nothing
        : {
            ...(about === undefined ? {} : { reader: about }),
            ...(said === undefined ? {} : { phrases: said }),
            ...(kind === undefined ? {} : { kind }),
            ...(message === undefined ? {} : { message }),
          },
    [about, said, kind, message],
  );
};

/** A finding that the writer said may stand, and why. */
export type Left = { readonly id: string; readonly message: string; readonly quote: string; readonly reason: string };

export type Dismissing = {
  /** The findings without those that the writer said may stand. */
  readonly without: (findings: readonly Finding[]) => readonly Finding[];
  /** Says that a finding may stand in this draft, because; its notice takes that back. */
  readonly leave: (finding: Finding, reason: string) => void;
  /** Which of these findings the writer said may stand, with the reasons. */
  readonly left: (findings: readonly Finding[]) => readonly Left[];
  /** Shows a finding again. */
  readonly again: (left: Left) => void;
};

type Dismissed = Output<'finding.dismissed'>['dismissed'][number];
const none: readonly Dismissed[] = [];

/** What the writer of one draft said may stand. */
export const useDismissing = (draft: string): Dismissing => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const kept = useReading('finding.dismissed', {});
  const dismissed = kept.data?.dismissed ?? none;
  const without = useCallback(
    (findings: readonly Finding[]) => withoutDismissed(findings, dismissed, draft),
    [dismissed, draft],
  );
  const left = useCallback(
    (findings: readonly Finding[]) =>
      findings.flatMap((finding): readonly Left[] => {
        const by = dismissed.find((one) => withoutDismissed([finding], [one], draft).length === 0);
        return by ? [{ id: by.id, message: finding.message, quote: finding.quote, reason: by.reason }] : [];
      }),
    [dismissed, draft],
  );
  const anew = (): Promise<void> => client.invalidateQueries({ queryKey: ['finding.dismissed'] });
  const leave = (finding: Finding, reason: string): void => {
    const { rule, quote, basis } = finding;
    call('finding.dismiss', { rule, quote, draft, reason, ...(basis ? { basis } : {}) }).then(async ({ dismissal }) => {
      say('It stands.', async () => {
        await call('finding.restore', { dismissal: dismissal.id });
        await anew();
      });
      await anew();
    }, sayError);
  };
  const again = ({ id }: Left): void => {
    call('finding.restore', { dismissal: id }).then(anew, sayError);
  };
  return { without, leave, left, again };
};
