import { chartSpoken } from '../../../domain/documents/chart-svg.ts';
import type { Chart } from '../../../domain/proposals/chart.ts';
import { chartPicture } from '../../../domain/proposals/chart-picture.ts';
import { chartType, type Shape, type Tone } from '../../../domain/proposals/chart-shapes.ts';
import { escaped } from '../escaped.ts';

/** The width a chart is laid out for, in its own pixels, and the width of the text it stands in, in points. */
const layoutWidth = 620;
const textWidth = 468;
const emuOfPoint = 12_700;

const colours: Readonly<Record<Tone, string>> = { ink: '1E2022', soft: '5D6166', air: '0D6A72', rule: 'D8D4C8' };
const fill = (tone: Tone): string => `<a:solidFill><a:srgbClr val="${colours[tone]}"/></a:solidFill>`;

const emu = (pixels: number): number => Math.round((pixels * textWidth * emuOfPoint) / layoutWidth);
const placed = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(1, emu(width))}" cy="${Math.max(1, emu(height))}"/></a:xfrm>`;
const preset = (name: string): string => `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;

const shapeXml = (id: number, properties: string, isText = false, text = ''): string =>
  `<wps:wsp><wps:cNvPr id="${id}" name="Part ${id}"/><wps:cNvSpPr${isText ? ' txBox="1"' : ''}/><wps:spPr>${properties}</wps:spPr>${text}<wps:bodyPr${isText ? ' wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>' : '/>'}</wps:wsp>`;

const strokeXml = (shape: Extract<Shape, { is: 'stroke' }>, id: number): string => {
  const xs = shape.points.map(([x]) => x);
  const ys = shape.points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const path = shape.points
    .map(([x, y], at) => {
      const point = `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
      return at === 0 ? `<a:moveTo>${point}</a:moveTo>` : `<a:lnTo>${point}</a:lnTo>`;
    })
    .join('');
  const thick = shape.tone === 'air' || shape.dashed ? 1.5 : 0.75;
  return shapeXml(
    id,
    `${placed(left, top, width, height)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${Math.max(1, emu(width))}" h="${Math.max(1, emu(height))}" fill="none">${path}</a:path></a:pathLst></a:custGeom><a:noFill/><a:ln w="${Math.round(thick * emuOfPoint)}">${fill(shape.tone)}${shape.dashed ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln>`,
  );
};

/** As many pixels as a letter of the chart is wide, with room to spare. */
const letterWidth = chartType * 0.68;
const halfPoints = Math.round((chartType * textWidth * 2) / layoutWidth);

const wordsXml = (shape: Extract<Shape, { is: 'words' }>, id: number): string => {
  const width = shape.words.length * letterWidth + 8;
  const left = shape.anchor === 'end' ? shape.x - width : shape.anchor === 'middle' ? shape.x - width / 2 : shape.x;
  const side = shape.anchor === 'end' ? 'right' : shape.anchor === 'middle' ? 'center' : 'left';
  const text = `<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${side}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${shape.strong ? '<w:b/>' : ''}<w:color w:val="${colours[shape.tone]}"/><w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escaped(shape.words)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>`;
  return shapeXml(
    id,
    `${placed(left, shape.y - chartType * 0.98, width, chartType * 1.5)}${preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln>`,
    true,
    text,
  );
};

const partXml = (shape: Shape, id: number): string => {
  if (shape.is === 'stroke') return strokeXml(shape, id);
  if (shape.is === 'words') return wordsXml(shape, id);
  if (shape.is === 'bar')
    return shapeXml(
      id,
      `${placed(shape.x, shape.y, shape.width, shape.height)}${preset('rect')}${fill(shape.tone)}<a:ln><a:noFill/></a:ln>`,
    );
  const { x, y, r } = shape;
  return shapeXml(
    id,
    `${placed(x - r, y - r, 2 * r, 2 * r)}${preset('ellipse')}${shape.hollow ? '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' : fill(shape.tone)}<a:ln w="${emuOfPoint}">${fill(shape.tone)}</a:ln>`,
  );
};

/**
 * A chart as a group of shapes that Word and LibreOffice draw (DrawingML, ECMA-376 and [MS-ODRAWXML] 2.18), with what is said of it as its
 * alternative text. `id`: of the drawing, unlike any other in the document.
 */
export const drawingXml = (chart: Chart, id: number): string => {
  const { width, height, shapes } = chartPicture(chart, layoutWidth);
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const said = escaped(chartSpoken(chart)).replace(/[\n\t]/g, ' ');
  const parts = shapes.map((shape, at) => partXml(shape, id * 1000 + at + 1)).join('');
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="Chart ${id}" descr="${said}" title="${escaped(chart.title)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>${parts}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
};
