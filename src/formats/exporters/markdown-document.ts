const heading = /^(?:#{1,6}[ \t]{1,8}(\S.*)|\*\*([^*\n]{1,60})\*\*(:?))$/gm;

/** A draft as a Markdown file: its title as a heading, then its words as they stand; ends with a line break. */
export const markdownDocument = ({ title, text }: { readonly title: string; readonly text: string }): string => {
  const plain = title.replace(/\s+/g, ' ').trim();
  const body = text.replace(/\r\n?/g, '\n').trim();
  return `${[plain === '' ? '' : `# ${plain}`, body].filter(Boolean).join('\n\n')}\n`;
};

/** The words of a draft as they read in plain mail: headings without their marks. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(heading, (_row, hashed?: string, starred?: string, colon = '') => hashed ?? `${starred}${colon}`);
