/** What a draft is called: its title, else its first line with letters in it. */
export const draftTitle = (draft: { readonly title: string; readonly text: string }): string => {
  if (draft.title !== '') return draft.title;
  const lines = draft.text.split('\n').filter((one) => /\p{L}/u.test(one));
  // A greeting names nothing.
  const line =
    lines.find((one) => !/^\s*(hi|hello|hey|dear|good (morning|afternoon|evening))\b.{0,40}$/i.test(one)) ??
    lines[0] ??
    '';
  return (
    line
      .replace(/^subject:\s*/i, '')
      .trim()
      .slice(0, 80) || 'Untitled draft'
  );
};
