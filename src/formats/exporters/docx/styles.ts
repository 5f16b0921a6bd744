/* Styles under the names that Word gives its own, so that a template of the house takes them over. */

const serif = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Times New Roman"/>';
const sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>';
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const colour = (hex: string): string => `<w:color w:val="${hex}"/>`;
const bold = '<w:b/><w:bCs/>';

type Style = {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
};

const paragraphStyle = ({ id, name, based = 'Normal', next, paragraph = '', run = '' }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const characterStyle = ({ id, name, run = '' }: Style): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;

const headings: readonly (readonly [points: number, before: number])[] = [
  [11, 260],
  [10.5, 200],
  [10, 180],
  [10, 160],
  [10, 160],
];

const rule = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="CFCABD"/></w:pBdr>';

const stylesAt = (onePage: boolean): readonly string[] => [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>`,
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  paragraphStyle({
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="100" w:line="240" w:lineRule="auto"/>',
    run: bold + size(onePage ? 17 : 20),
  }),
  paragraphStyle({
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: `<w:spacing w:before="0" w:after="${onePage ? 140 : 240}"/>`,
    run: sans + colour('5D6166') + size(9),
  }),
  ...headings.map(([points, before], at) =>
    paragraphStyle({
      id: `Heading${at + 1}`,
      name: `heading ${at + 1}`,
      next: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${at === 0 ? rule : ''}<w:spacing w:before="${onePage ? Math.round(before * 0.5) : before}" w:after="${onePage ? 40 : 80}"/><w:outlineLvl w:val="${at}"/>`,
      run: sans + bold + (at === 0 ? colour('0D6A72') : '') + size(points),
    }),
  ),
  paragraphStyle({ id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:spacing w:after="60"/>' }),
  paragraphStyle({ id: 'ListBullet', name: 'List Bullet', based: 'ListParagraph' }),
  paragraphStyle({ id: 'ListNumber', name: 'List Number', based: 'ListParagraph' }),
  paragraphStyle({ id: 'ListContinue', name: 'List Continue', based: 'ListParagraph' }),
  paragraphStyle({
    id: 'Quote',
    name: 'Quote',
    paragraph: '<w:pBdr><w:left w:val="single" w:sz="8" w:space="10" w:color="CFCABD"/></w:pBdr><w:ind w:left="240"/>',
    run: colour('5D6166'),
  }),
  paragraphStyle({
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="60" w:after="80"/>',
    run: sans + bold + size(9.5),
  }),
  paragraphStyle({
    id: 'TableText',
    name: 'Table Text',
    paragraph: `<w:spacing w:before="${onePage ? 30 : 50}" w:after="${onePage ? 30 : 50}" w:line="240" w:lineRule="auto"/>`,
    run: sans + size(onePage ? 8.5 : 9),
  }),
  paragraphStyle({
    id: 'HTMLPreformatted',
    name: 'HTML Preformatted',
    run: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${size(9)}`,
  }),
  paragraphStyle({ id: 'Footer', name: 'footer', run: sans + colour('5D6166') + size(8) }),
  characterStyle({ id: 'Hyperlink', name: 'Hyperlink', run: `${colour('0D6A72')}<w:u w:val="single"/>` }),
  characterStyle({
    id: 'HTMLCode',
    name: 'HTML Code',
    run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>',
  }),
  `<w:style w:type="table" w:styleId="TableGridLight"><w:name w:val="Grid Table Light"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="CFCABD"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFCABD"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1E2022"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr>${bold}</w:rPr></w:tblStylePr></w:style>`,
];

/** The style sheet of a document in a language; `rtl`: it is written from right to left; `onePage`: it is set closer. */
export const stylesXml = (lang: string, rtl: boolean, onePage: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${serif}${colour('1E2022')}${size(onePage ? 10 : 10.5)}<w:lang w:val="${rtl ? 'en-GB' : lang === 'en' ? 'en-GB' : lang}" w:eastAsia="en-GB" w:bidi="${rtl ? lang : 'he'}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="${onePage ? 50 : 120}" w:line="${onePage ? 245 : 276}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${stylesAt(onePage).join('')}</w:styles>`;
