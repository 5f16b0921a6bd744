import type { Draft } from './draft.ts';

type Words = Pick<Draft, 'title' | 'text'>;

const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?:]{0,40}|\p{Lu}[\p{L}’'-]{1,30}(?: \p{L}[\p{L}’'-]{0,30}){0,3})[,!]?$/iu;
const longest = 60;

const shortened = (line: string): string => {
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  return `${line.slice(0, space > 0 ? space : longest).trimEnd()} …`;
};

const plain = (line: string): string =>
  line
    .replace(/^\s{0,20}(?:#{1,6}|[-*•]|\d{1,3}[.)])\s{1,8}/, '')
    .replaceAll('**', '')
    .trim();

/** What a draft is called by its writer: its title, else its subject line; empty while it has neither. */
export const subjectOf = ({ title, text }: Words): string =>
  title !== '' ? title : shortened((/^subject:[ \t]{0,20}(\S.*)$/im.exec(text)?.[1] ?? '').trim());

/** What a draft goes by wherever drafts are listed: its subject, else its first words; a greeting names nothing. Empty where nothing names it. */
export const draftName = (draft: Words): string => {
  const given = subjectOf(draft);
  if (given !== '') return given;
  const lines = draft.text.split('\n').filter((line) => /\p{L}/u.test(line));
  const [first, ...rest] = lines.map(plain);
  const greeted =
    first !== undefined &&
    (greeting.test(first) ? /[,!]$/.test(first) || /^(?:hi|hello|hey|dear|good)\b/i.test(first) : false);
  return shortened((greeted ? rest[0] : first) ?? '');
};
