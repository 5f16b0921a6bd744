/** Words on one line that Markdown shows as they are: nothing in them becomes a link, an image, a tag or a heading. */
export const inline = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$=&!^{}]/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    // Obsidian hides what stands between two of these.
    .replaceAll('%%', '\\%\\%');

/** A text shown letter for letter, in a fence longer than any in it; ends with a line break. */
export const fenced = (text: string): string => {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\r\n?/g, '\n').replace(/(?<!\n)\n*$/, '\n')}${fence}\n`;
};

/** A relative link to a file of the folder. */
export const linkTo = (words: string, path: string): string =>
  `[${inline(words)}](${path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[()!'*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/')})`;

/** Front matter as YAML whose values are JSON, which every YAML reader takes. */
export const frontMatter = (values: Readonly<Record<string, unknown>>): string =>
  `---\n${Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;
