import { useLayoutEffect, useRef } from 'react';

const words = 'p ul ol li blockquote pre code hr br strong em s a figure figcaption details summary section div span';
const tables = 'table thead tbody tr th td';
const drawings = 'svg title desc rect polyline circle text';
const headings = 'h1 h2 h3 h4 h5 h6';
const allowed = new Set(`${words} ${tables} ${drawings} ${headings}`.split(' '));
const plain = new Set(
  'class dir start scope tabindex id role aria-labelledby aria-describedby x y x1 y1 x2 y2 cx cy r width height viewBox points fill stroke stroke-width stroke-dasharray stroke-linejoin text-anchor font-weight font-size font-family'.split(
    ' ',
  ),
);

const isAddress = (link: string): boolean => /^(?:https?:|mailto:)/i.test(link);

/** One element less high, for the page has a title of its own. */
const levelled = (name: string): string => (/^h[1-5]$/.test(name) ? `h${Number(name.slice(1)) + 1}` : name);

/** What of an element may stand in the page: elements and attributes of a closed list, words as words. Nothing runs, nothing is fetched. */
const shown = (node: Node): readonly Node[] => {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element)) return [];
  const inside = [...node.childNodes].flatMap(shown);
  if (!allowed.has(node.localName)) return inside;
  const made = document.createElementNS(node.namespaceURI, levelled(node.localName));
  for (const { name, value } of node.attributes) {
    if (plain.has(name)) made.setAttribute(name, value);
    if (name === 'href' && isAddress(value)) {
      made.setAttribute('href', value);
      made.setAttribute('target', '_blank');
      made.setAttribute('rel', 'noreferrer noopener');
    }
  }
  made.append(...inside);
  return [made];
};

/** The page that a draft leaves as, set into this one with its chart and tables; read and not written. */
export const PaperHtml = ({
  html,
  label,
}: {
  /** As `draft.export` gives it. */
  readonly html: string;
  readonly label: string;
}) => {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Its style sheet is for where it stands alone: here ours is, and the page takes no other.
    const { body } = new DOMParser().parseFromString(html.slice(html.indexOf('<main>')), 'text/html');
    sheet.current?.replaceChildren(...[...(body.querySelector('main') ?? body).childNodes].flatMap(shown));
  }, [html]);
  return <article ref={sheet} className="paper" aria-label={label} tabIndex={-1} />;
};
