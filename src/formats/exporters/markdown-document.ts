/** A draft as a Markdown file: its title as a heading, then its words as they stand; ends with a line break. */
export const markdownDocument = ({ title, text }: { readonly title: string; readonly text: string }): string => {
  const plain = title.replace(/\s+/g, ' ').trim();
  const body = text.replace(/\r\n?/g, '\n').trim();
  return `${[plain === '' ? '' : `# ${plain}`, body].filter(Boolean).join('\n\n')}\n`;
};
