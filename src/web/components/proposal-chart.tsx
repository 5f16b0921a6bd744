import { useId, useLayoutEffect, useRef, useState } from 'react';
import { chartSpoken } from '../../domain/documents/chart-svg.ts';
import type { Chart } from '../../domain/proposals/chart.ts';
import { chartPicture } from '../../domain/proposals/chart-picture.ts';
import type { Shape } from '../../domain/proposals/chart-shapes.ts';

/** How wide an element is, in whole steps, so that a picture is not laid out anew for every pixel. */
const useWidth = () => {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const here = element.current;
    if (!here) return;
    const measure = (): void => setWidth(Math.max(260, Math.floor(here.clientWidth / 10) * 10));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(here);
    return () => watch.disconnect();
  }, []);
  return { element, width };
};

const Drawn = ({ shape }: { readonly shape: Shape }) => {
  if (shape.is === 'bar')
    return <rect className={`fill ${shape.tone}`} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
  if (shape.is === 'stroke')
    return (
      <polyline
        className={`stroke ${shape.tone}${shape.dashed ? ' dashed' : ''}`}
        points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')}
      />
    );
  if (shape.is === 'dot')
    return (
      <circle className={`dot ${shape.tone}${shape.hollow ? ' hollow' : ''}`} cx={shape.x} cy={shape.y} r={shape.r} />
    );
  return (
    <text className={`${shape.tone}${shape.strong ? ' strong' : ''}`} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
      {shape.words}
    </text>
  );
};

/** A chart in the letters and colours of the page; what it shows is said in words as well. */
export const ProposalChart = ({ chart }: { readonly chart: Chart }) => {
  const { element, width } = useWidth();
  const id = useId();
  const picture = width === 0 ? null : chartPicture(chart, width);
  return (
    <div ref={element} className="proposal-chart">
      {picture ? (
        <svg
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-desc`}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          height={picture.height}
        >
          <title id={`${id}-title`}>{chart.title}</title>
          <desc id={`${id}-desc`}>{chartSpoken(chart)}</desc>
          {picture.shapes.map((shape, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no name, and none is ever moved.
            <Drawn key={at} shape={shape} />
          ))}
        </svg>
      ) : null}
    </div>
  );
};
