import { withoutEnding } from '../documents/words.ts';

const nothing =
  /^(?:(?:simply |just )?(?:do(?:ing)?|change|changing) nothing(?: at all)?|(?:(?:the|keep(?:ing)? the|stay(?:ing)? with the|maintain(?:ing)? the) )?status quo|(?:no|without (?:a|any)) (?:change|action)|business as usual|(?:leav(?:e|ing)|keep(?:ing)?) (?:it|this|that|things|everything|all of it)(?: (?:all|just|exactly))? (?:alone|(?:as|the way) (?:it|they|things) (?:is|are|stands?))|(?:carry(?:ing)?|go(?:ing)?) on as (?:(?:we do )?(?:now|today|before|usual)|we (?:are|do))|stay(?:ing)? as (?:we|things) are|not (?:to )?(?:act|change anything|do anything))$/iu;
const label = /^(?:(?:option|alternative|variant) ?)?(?:[a-z]|\d{1,2})? ?[.:)–—-] ?/iu;

/** Whether the words of an option say no more than that everything stays as it is: "Do nothing", "Option C: the status quo". */
export const isDoingNothing = (name: string): boolean =>
  nothing.test(withoutEnding(name.replace(/\s+/g, ' ').trim().replace(label, ''), ' .,;:!'));
