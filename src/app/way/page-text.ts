import { dayOf } from '../../domain/shared/time.ts';
import { waysHtml, waysMarkdown } from '../../formats/exporters/ways.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { waysNow } from './ways-now.ts';

export const wayForms = ['markdown', 'html'] as const;
export type WayForm = (typeof wayForms)[number];

/** The user's own page as a file: what they confirmed, and nothing else. Throws `AppError('bad-input')` where that is nothing. */
export const pageText = (context: Context, form: WayForm): { readonly text: string; readonly lines: number } => {
  const { me, ways } = waysNow(context);
  const lines = ways.filter(({ confirmed }) => confirmed !== null);
  if (lines.length === 0)
    throw new AppError('bad-input', {
      detail: 'No line of your page is confirmed yet.',
      hint: 'Confirm one, or write one: `updraft way.save "Short mails, please."`',
    });
  // Until somebody says who they are, they are called so here.
  const name = me === undefined || me.name === 'Me' ? '' : me.name;
  const page = { name, day: dayOf(context.now), lines };
  return { text: form === 'html' ? waysHtml(page) : waysMarkdown(page), lines: lines.length };
};
