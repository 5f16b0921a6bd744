import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../api.ts';
import { tiePicture } from '../tie-picture.ts';

type Tie = Output<'tie.list'>['ties'][number];

/** How wide an element is, in whole steps, so that a picture is not laid out anew for every pixel. */
const useWidth = () => {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const here = element.current;
    if (!here) return;
    const measure = (): void => setWidth(Math.max(280, Math.floor(here.clientWidth / 20) * 20));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(here);
    return () => watch.disconnect();
  }, []);
  return { element, width };
};

const listOf = (names: readonly string[]): string => names.join(', ');

/** What the picture says of one person, read aloud. */
const spoken = (id: string, name: string, ties: readonly Tie[]): string => {
  const to = ties.flatMap(({ listener, heeded, mutual }) => (!mutual && listener.id === id ? [heeded.name] : []));
  const by = ties.flatMap(({ listener, heeded, mutual }) => (!mutual && heeded.id === id ? [listener.name] : []));
  const near = ties.flatMap(({ listener, heeded, mutual }) =>
    !mutual ? [] : listener.id === id ? [heeded.name] : heeded.id === id ? [listener.name] : [],
  );
  return [
    name,
    to.length > 0 ? `listens to ${listOf(to)}` : '',
    by.length > 0 ? `is listened to by ${listOf(by)}` : '',
    near.length > 0 ? `is close to ${listOf(near)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
};

/** Who listens to whom as a picture: an arrow points to whom somebody listens. The table under it says the same. */
export const TiePicture = ({ ties }: { readonly ties: readonly Tie[] }) => {
  const navigate = useNavigate();
  const { element, width } = useWidth();
  const [at, setAt] = useState<string | null>(null);
  const picture = useMemo(() => (width === 0 ? null : tiePicture(ties, width)), [ties, width]);
  const open = (person: string): void => void navigate({ to: '/people/$person', params: { person } });
  const near = new Set(
    picture?.strokes.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : [])) ?? [],
  );
  return (
    <figure className="ties" ref={element}>
      {picture ? (
        // biome-ignore lint/a11y/useSemanticElements: there is no element of HTML for a drawing of links.
        <svg
          role="group"
          aria-label="Who listens to whom"
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          height={picture.height}
          data-at={at === null ? undefined : ''}
        >
          <defs>
            <marker id="tie-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0.5 0.8L7 4L0.5 7.2" />
            </marker>
          </defs>
          <g>
            {picture.strokes.map(({ from, to, path, mutual, proposed }) => (
              <path
                key={`${from} ${to} ${mutual}`}
                className={`stroke${proposed ? ' proposed' : ''}${at !== null && (from === at || to === at) ? ' lit' : ''}`}
                d={path}
                markerEnd={mutual ? undefined : 'url(#tie-end)'}
              />
            ))}
          </g>
          {picture.points.map(({ id, label, name, standing, x, y }) => (
            <a
              key={id}
              href={`/people/${id}`}
              aria-label={spoken(id, label === name ? name : `${label} ${name}`, ties)}
              className={`point ${standing}${at !== null && at !== id && !near.has(id) ? ' far' : ''}`}
              onMouseEnter={() => setAt(id)}
              onMouseLeave={() => setAt(null)}
              onFocus={() => setAt(id)}
              onBlur={() => setAt(null)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                open(id);
              }}
            >
              <circle className="hit" cx={x} cy={y + 6} r="22" />
              <circle className="dot" cx={x} cy={y} r={standing === 'above' ? 5 : 4} />
              <text x={x} y={y + 19} textAnchor="middle">
                {label}
              </text>
            </a>
          ))}
        </svg>
      ) : null}
      <figcaption className="quiet">
        An arrow points to whom somebody listens
        {ties.some(({ mutual }) => mutual) ? '; a line without one joins people who are close' : ''}
        {ties.some(({ proposed }) => proposed) ? '; what nobody has accepted is broken' : ''}. Who is above you stands
        high.
        {picture && picture.left > 0 ? ` ${picture.left} more people are in the table alone.` : ''}
      </figcaption>
    </figure>
  );
};
