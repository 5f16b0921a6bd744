const heading = /^(?:#{1,6}[ \t]{1,8}(\S.*)|\*\*([^*\n]{1,60})\*\*(:?))$/gm;
const stressed = /\*\*([^*\n]{1,200})\*\*/g;

/** The words of a draft as they read in plain mail: headings and stressed words without their marks. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(heading, (_row, hashed?: string, starred?: string, colon = '') => hashed ?? `${starred}${colon}`)
    .replace(stressed, '$1');
