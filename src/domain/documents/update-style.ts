import type { Fact } from '../facts/fact.ts';
import type { UpdateMaterial } from './update-fact.ts';

const counts = ['one', 'two', 'three', 'four', 'five'];
const counted = /\b(one|two|three|four|five|[1-5])(?: short)?[ -](?:bullets?|bullet points?|lines?|points?)\b/i;
const brief =
  /\b(?:headlines?|bullets?|bullet points?|keep it short|short (?:mails?|messages?|updates?)|bottom line|phone)\b/i;
const figures = /\b(?:numbers?|figures?)\b/i;
const against =
  /\b(?:no|not|hates?|without|never|avoids?|dislikes?)\b[^,;.]{0,12}\b(?:numbers?|figures?|bullets?|headlines?)\b/i;

/** How long and in what order a reader wants an update, from what they said they prefer, the newest first. */
export const updateStyle = (preferences: readonly Pick<Fact, 'quote'>[]): UpdateMaterial['style'] => {
  const liked = preferences.map(({ quote }) => quote).filter((quote) => !against.test(quote));
  const number = liked.map((quote) => counted.exec(quote)?.[1]?.toLowerCase()).find((words) => words !== undefined);
  const short = liked.some((quote) => brief.test(quote));
  return {
    bullets: number === undefined ? (short ? 5 : null) : counts.indexOf(number) + 1 || Number(number),
    numbers: liked.some((quote) => figures.test(quote)),
  };
};
