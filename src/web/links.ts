/** A stretch of a text; `href` is where it leads, null for words. */
export type Stretch = { readonly start: number; readonly end: number; readonly href: string | null };

const address = /https?:\/\/[^\s<>"'`|{}\\^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f]+/gi;

// A full stop or a bracket after an address belongs to the sentence.
const bare = (url: string): string => {
  let end = url.replace(/(?<![.,;:!?…*_~\]])[.,;:!?…*_~\]]+$/u, '');
  while (end.endsWith(')') && (end.match(/\(/g)?.length ?? 0) < (end.match(/\)/g)?.length ?? 0)) {
    end = end.slice(0, -1).replace(/(?<![.,;:!?…])[.,;:!?…]+$/u, '');
  }
  return end;
};

/** Where an address leads; null where it would lead elsewhere than it seems: with a name before the host, or none. */
const safe = (url: string): string | null => {
  try {
    const { protocol, username, password, hostname } = new URL(url);
    const plain =
      /^https?:$/.test(protocol) && username === '' && password === '' && /^[^.]+\..+|^localhost$|^\[/.test(hostname);
    // A host in letters that only look Latin shows its encoded form to nobody.
    return plain && !/(?:^|\.)xn--/.test(hostname) && url.length <= 2000 ? url : null;
  } catch {
    return null;
  }
};

/** A text cut into words and addresses that can be followed, in order, covering all of it. */
export const linksIn = (text: string): readonly Stretch[] => {
  const parts: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const url = bare(match[0]);
    const href = safe(url);
    if (href === null) continue;
    const start = match.index;
    if (start > at) parts.push({ start: at, end: start, href: null });
    at = start + url.length;
    parts.push({ start, end: at, href });
  }
  if (at < text.length) parts.push({ start: at, end: text.length, href: null });
  return parts;
};
