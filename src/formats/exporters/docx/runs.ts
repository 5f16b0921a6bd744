import type { Run, Words } from '../../../domain/documents/paper.ts';
import { escaped } from '../escaped.ts';

/** Addresses that links of a document lead to, each with the name of its relationship. */
export type Links = Map<string, string>;

const textXml = (text: string): string =>
  text
    .split(/(\n|\t)/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part === ''
            ? ''
            : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
    .join('');

const flag = (name: string, on: unknown): string => (on ? `<w:${name}/>` : '');

/** One run as WordprocessingML (ECMA-376 17.3.2); its properties stand in the order of the schema. */
const runXml = (run: Run, rtl: boolean): string => {
  const style = run.link !== undefined ? 'Hyperlink' : run.code ? 'HTMLCode' : '';
  const properties = [
    style === '' ? '' : `<w:rStyle w:val="${style}"/>`,
    run.strong ? '<w:b/><w:bCs/>' : '',
    run.stressed ? '<w:i/><w:iCs/>' : '',
    flag('strike', run.struck),
    flag('rtl', rtl),
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${textXml(run.text)}</w:r>`;
};

const addressOf = (link: string): string | undefined => (URL.canParse(link) ? new URL(link).href : undefined);

/** Words as runs; a link is a relationship, and one that leads nowhere is words alone. */
export const runsXml = ({ runs, rtl }: Words, links: Links): string =>
  runs
    .map((run) => {
      const address = run.link === undefined ? undefined : addressOf(run.link);
      if (address === undefined) {
        const { link: _link, ...plain } = run;
        return runXml(plain, rtl);
      }
      const id = links.get(address) ?? `link${links.size + 1}`;
      links.set(address, id);
      return `<w:hyperlink r:id="${id}">${runXml(run, rtl)}</w:hyperlink>`;
    })
    .join('');
