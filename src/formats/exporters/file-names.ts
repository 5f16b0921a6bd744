/*
 * Names that every file system takes: no separators, no characters Windows refuses, none that break links in Obsidian,
 * nothing invisible, no device names, not too long in bytes.
 */
const refused = /[\\/:*?"<>|#^[\]%\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
const maxBytes = 150;

const utf8 = new TextEncoder();

const shortened = (name: string): string => {
  let short = '';
  let bytes = 0;
  for (const letter of name) {
    bytes += utf8.encode(letter).length;
    if (bytes > maxBytes) break;
    short += letter;
  }
  return short;
};

/** A file name (no extension) that says what `words` say; `fallback` where nothing is left of them. */
export const fileNameOf = (words: string, fallback: string): string => {
  const trimmed = (name: string): string => name.replace(/^[\s.]+|(?<![\s.])[\s.]+$/gu, '');
  const plain = trimmed(shortened(trimmed(words.normalize('NFC').replace(refused, ' ').replace(/\s+/gu, ' '))));
  const name = plain === '' ? fallback : plain;
  return device.test(name) ? `${name}_` : name;
};

/**
 * Gives each of `words` in turn a file name of its own: `Ann Lee`, `Ann Lee (2)`. Names that differ only by letter case
 * or by how accents are written count as the same, as they do on macOS and Windows.
 */
export const distinctFileNames = (fallback: string): ((words: string) => string) => {
  const taken = new Set<string>();
  return (words) => {
    const stem = fileNameOf(words, fallback);
    let name = stem;
    for (let count = 2; taken.has(name.normalize('NFKC').toLowerCase()); count += 1) name = `${stem} (${count})`;
    taken.add(name.normalize('NFKC').toLowerCase());
    return name;
  };
};
