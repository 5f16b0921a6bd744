/** A tag with its attributes; a sign that closes it may stand in quotes. */
const tags = /<(\/?)([a-z][a-z0-9-]{0,30})((?:"[^"]{0,500}"|'[^']{0,500}'|[^<>"']){0,1000})>/gi;
/** What holds nothing, and so hides nothing behind it. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const unseen =
  /\b(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|font-size\s{0,9}:\s{0,9}0(?![.\d]{0,5}[1-9])|opacity\s{0,9}:\s{0,9}0(?![.\d]{0,5}[1-9])|text-indent\s{0,9}:\s{0,9}-\d{3,}|(?:left|top)\s{0,9}:\s{0,9}-\d{3,})/i;

const hides = (attributes: string): boolean =>
  unseen.test(attributes) || /(?:^|\s)hidden(?=[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));

/** The text without comments, over as many rows as they go, and without elements that a page does not show. Linear in it. */
export const withoutHidden = (text: string): string => {
  const shown = text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  let kept = '';
  let at = 0;
  let hidden: { readonly name: string; depth: number } | undefined;
  for (const tag of shown.matchAll(tags)) {
    const [whole, closing, written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    if (hidden) {
      if (name !== hidden.name || attributes.endsWith('/')) continue;
      hidden.depth += closing ? -1 : 1;
      if (hidden.depth > 0) continue;
      hidden = undefined;
      at = tag.index + whole.length;
    } else if (!closing && !empty.test(name) && !attributes.endsWith('/') && hides(attributes)) {
      kept += shown.slice(at, tag.index);
      hidden = { name, depth: 1 };
    }
  }
  return hidden ? kept : kept + shown.slice(at);
};
