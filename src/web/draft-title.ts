const greeting = /^\s*(hi|hello|hey|dear|good (morning|afternoon|evening))\b.{0,40}$/i;

const shortened = (line: string): string => (line.length > 60 ? `${line.slice(0, 60).replace(/\s+\S*$/, '')} …` : line);

/** What a draft is called: its title, else its subject line; undefined while it has neither. */
export const givenTitle = (draft: { readonly title: string; readonly text: string }): string | undefined => {
  if (draft.title !== '') return draft.title;
  const subject = /^subject:[ \t]*(\S.*)$/im.exec(draft.text)?.[1];
  return subject === undefined ? undefined : shortened(subject.trim());
};

/** The same for a list, where an untitled draft goes by its first words; a greeting names nothing. */
export const draftTitle = (draft: { readonly title: string; readonly text: string }): string => {
  const lines = draft.text.split('\n').filter((one) => /\p{L}/u.test(one));
  const line = lines.find((one) => !greeting.test(one)) ?? lines[0] ?? 'Untitled draft';
  return givenTitle(draft) ?? shortened(line.trim());
};
