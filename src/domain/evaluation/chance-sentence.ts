import { capital } from '../documents/words.ts';
import { listed } from './kept-words.ts';
import type { FormLine } from './what-works.ts';

const names: Readonly<Record<FormLine['about'], string>> = {
  length: 'length',
  bullets: 'bullets',
  'ask-first': 'place of the ask',
  weekday: 'day of the week',
  hour: 'time of day',
  medium: 'talk or mail',
  lead: 'days left for it',
  feedback: 'their own word',
};

/** Whether a line says something by itself: it differs by more than chance does, or is what they said. */
export const tells = ({ telling, about }: Pick<FormLine, 'telling' | 'about'>): boolean =>
  telling || about === 'feedback';

/** "Length, place of the ask and day of the week: no difference beyond chance."; empty where every line tells. */
export const chanceSentence = (lines: readonly Pick<FormLine, 'telling' | 'about'>[]): string => {
  const rest = [...new Set(lines.filter((line) => !tells(line)).map(({ about }) => names[about]))];
  return rest.length === 0 ? '' : `${capital(listed(rest))}: no difference beyond chance.`;
};
