import type { Chart } from '../proposals/chart.ts';
import { chartPicture } from '../proposals/chart-picture.ts';
import { chartType, type Shape, type Tone } from '../proposals/chart-shapes.ts';

/** How a chart looks: its width in pixels, colours, and the family of its letters. `id` tells several in one page apart. */
export type ChartLook = {
  readonly width: number;
  readonly ink: string;
  readonly soft: string;
  readonly air: string;
  readonly rule: string;
  readonly font: string;
  /** Of the inside of hollow dots. */
  readonly paper?: string;
  readonly id?: string;
};

/** What a picture of print has: our paper, our ink. */
export const printLook: ChartLook = {
  width: 640,
  ink: '#1e2022',
  soft: '#5d6166',
  air: '#0d6a72',
  rule: '#d8d4c8',
  font: 'Inter, sans-serif',
  paper: '#ffffff',
};

// XML knows neither these characters nor half a pair.
const unknown =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (words: string): string => words.replace(unknown, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? '');

const drawn = (shape: Shape, look: ChartLook): string => {
  const colour = (tone: Tone): string => escaped(look[tone]);
  if (shape.is === 'bar')
    return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${colour(shape.tone)}"/>`;
  if (shape.is === 'stroke')
    return `<polyline points="${shape.points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="none" stroke="${colour(shape.tone)}" stroke-width="${shape.tone === 'air' || shape.dashed ? 2 : 1}"${shape.dashed ? ' stroke-dasharray="6 4"' : ''} stroke-linejoin="round"/>`;
  if (shape.is === 'dot')
    return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${shape.hollow ? escaped(look.paper ?? '#ffffff') : colour(shape.tone)}" stroke="${colour(shape.tone)}" stroke-width="1.5"/>`;
  return `<text x="${shape.x}" y="${shape.y}" fill="${colour(shape.tone)}" text-anchor="${shape.anchor}"${shape.strong ? ' font-weight="600"' : ''}>${escaped(shape.words)}</text>`;
};

/** What a chart shows, for whoever hears it. */
export const chartSpoken = (chart: Chart): string => [chart.sentence, chart.left].filter(Boolean).join(' ');

/**
 * A chart as SVG: by itself (no script, no style, nothing fetched), with a title and a description read aloud. Words of the user are
 * escaped. The same chart and look give the same bytes.
 */
export const chartSvg = (chart: Chart, look: ChartLook): string => {
  const { width, height, shapes } = chartPicture(chart, look.width);
  const id = escaped(look.id ?? 'chart');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${escaped(look.font)}" font-size="${chartType}">`,
    `<title id="${id}-title">${escaped(chart.title)}</title><desc id="${id}-desc">${escaped(chartSpoken(chart))}</desc>`,
    ...shapes.map((shape) => drawn(shape, look)),
    '</svg>',
  ].join('');
};
