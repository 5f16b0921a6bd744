/** What a draft is called: its title, else its first line with letters in it. */
export const draftTitle = (draft: { readonly title: string; readonly text: string }): string => {
  if (draft.title !== '') return draft.title;
  const line = draft.text.split('\n').find((one) => /\p{L}/u.test(one)) ?? '';
  return (
    line
      .replace(/^subject:\s*/i, '')
      .trim()
      .slice(0, 80) || 'Untitled draft'
  );
};
