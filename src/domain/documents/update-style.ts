import type { ReaderStyle } from '../review/reader.ts';
import type { UpdateMaterial } from './update-fact.ts';

const counts = ['one', 'two', 'three', 'four', 'five'];
const counted = /\b(one|two|three|four|five|[1-5])(?: short)?[ -](?:bullets?|bullet points?|lines?|points?)\b/i;
/** A reader with a budget below this many words has no room for headings. */
const page = 120;

/**
 * How long and in what order a reader wants an update: at most five bullets for whoever likes headlines, bullets or few words,
 * or as many as the words say in which they like it ("three bullets").
 */
export const updateStyle = ({ depth, form, words }: ReaderStyle): UpdateMaterial['style'] => {
  const bullets = form?.wants === 'bullets' ? form.basis : null;
  const number = (bullets ?? []).map(({ quote }) => counted.exec(quote)?.[1]?.toLowerCase()).find(Boolean);
  const short = bullets !== null || depth?.wants === 'headline' || (words?.most ?? page) < page;
  return {
    bullets: number === undefined ? (short ? 5 : null) : counts.indexOf(number) + 1 || Number(number),
    numbers: form?.wants === 'numbers',
  };
};
