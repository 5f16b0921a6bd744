import { isRightToLeft, type Paper } from '../../../domain/documents/paper.ts';
import { printable } from '../../paper/read-words.ts';
import { escaped } from '../escaped.ts';
import type { PaperHead } from '../paper-head.ts';
import { type Body, bodyXml } from './body.ts';
import { stylesXml } from './styles.ts';
import { zip } from './zip.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const word = `${office}/wordprocessingml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;

const contentTypes = `${xmlHead}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['word/document', 'wordprocessingml.document.main'],
  ['word/styles', 'wordprocessingml.styles'],
  ['word/numbering', 'wordprocessingml.numbering'],
  ['word/settings', 'wordprocessingml.settings'],
  ['word/footer1', 'wordprocessingml.footer'],
]
  .map(
    ([name, type]) =>
      `<Override PartName="/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  .join(
    '',
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relationships = (rows: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${office}/package/2006/relationships">${rows.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${outside ? ' TargetMode="External"' : ''}/>`;

const indent = (level: number): string => `<w:pPr><w:ind w:left="${340 * (level + 1)}" w:hanging="340"/></w:pPr>`;
const levels = (format: (level: number) => string): string =>
  [0, 1, 2, 3, 4]
    .map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${format(level)}<w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`,
    )
    .join('');

const numberingXml = (starts: readonly number[]): string => {
  const bullets = levels(() => '<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>');
  const decimals = levels((level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`);
  const override = (start: number): string =>
    [0, 1, 2, 3, 4]
      .map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)
      .join('');
  return `${xmlHead}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${bullets}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${decimals}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${starts
    .map((start, at) => `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${override(start)}</w:num>`)
    .join('')}</w:numbering>`;
};

const settings = `${xmlHead}<w:settings xmlns:w="${word}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
// On the first page there is none, so that a single page has no number.
const footer = `${xmlHead}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="end"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;

const sheets = { a4: [11_906, 16_838], letter: [12_240, 15_840] } as const;

const documentXml = ({ xml }: Body, rtl: boolean, sheet: keyof typeof sheets, onePage: boolean): string => {
  const [width, height] = sheets[sheet];
  const edge = onePage ? 740 : 1134;
  const spaces = {
    w: word,
    r: relations,
    a: `${office}/drawingml/2006/main`,
    wp: `${office}/drawingml/2006/wordprocessingDrawing`,
    mc: `${office}/markup-compatibility/2006`,
    wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
    wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  };
  const named = Object.entries(spaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `${xmlHead}<w:document${named.join('')}><w:body>${xml}<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${edge}" w:right="1247" w:bottom="${edge}" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/>${rtl ? '<w:bidi/>' : ''}</w:sectPr></w:body></w:document>`;
};

const coreXml = (paper: Paper, { writer, day }: PaperHead): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(paper.name)}</dc:title><dc:creator>${escaped(printable(writer))}</dc:creator><dc:language>${paper.lang}</dc:language>${day === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created>`}</cp:coreProperties>`;

/**
 * A paper as a Word document (ECMA-376, transitional): real headings, lists, tables with a header row, styles under Word's own
 * names, charts as drawings with alternative text and their figures as a table. Its properties hold its title, language and day,
 * and the writer's name. `onePage`: set closer, without the figures of charts that are drawn. Same paper and head, same bytes.
 */
export const docxOf = (
  paper: Paper,
  head: PaperHead,
  sheet: keyof typeof sheets = 'a4',
  { onePage = false }: { readonly onePage?: boolean } = {},
): Uint8Array => {
  const rtl = isRightToLeft(paper.lang);
  const body = bodyXml(paper, head, onePage);
  return zip([
    { name: '[Content_Types].xml', text: contentTypes },
    {
      name: '_rels/.rels',
      text: relationships([
        relationship('document', `${relations}/officeDocument`, 'word/document.xml'),
        relationship('core', `${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    },
    { name: 'docProps/core.xml', text: coreXml(paper, head) },
    { name: 'word/document.xml', text: documentXml(body, rtl, sheet, onePage) },
    { name: 'word/styles.xml', text: stylesXml(paper.lang, rtl, onePage) },
    { name: 'word/numbering.xml', text: numberingXml(body.starts) },
    { name: 'word/settings.xml', text: settings },
    { name: 'word/footer1.xml', text: footer },
    {
      name: 'word/_rels/document.xml.rels',
      text: relationships([
        relationship('styles', `${relations}/styles`, 'styles.xml'),
        relationship('numbering', `${relations}/numbering`, 'numbering.xml'),
        relationship('settings', `${relations}/settings`, 'settings.xml'),
        relationship('footer', `${relations}/footer`, 'footer1.xml'),
        ...[...body.links].map(([address, id]) => relationship(id, `${relations}/hyperlink`, address, true)),
      ]),
    },
  ]);
};
