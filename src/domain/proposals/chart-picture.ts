import type { Chart } from './chart.ts';
import { line } from './chart-line.ts';
import { bars, dots, pair } from './chart-rows.ts';
import type { ChartPicture } from './chart-shapes.ts';

/** Lays a chart out for a width in pixels: labels beside what they name, axes from zero. The same chart gives the same shapes. */
export const chartPicture = (chart: Chart, width: number): ChartPicture => {
  const points = chart.series[0]?.points ?? [];
  if (chart.form === 'bars') return bars(points, width);
  if (chart.form === 'pair') return pair(chart, width);
  if (chart.form === 'dots') return dots(points, width);
  return line(chart, width);
};
