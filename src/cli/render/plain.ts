import type { Page } from './page.ts';
import { wrapped } from './page.ts';

const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Any answer as indented lines, for the operations that have no page of their own. */
export const plain = (value: unknown, page: Page, indent = ''): string => {
  if (value === null || value === undefined || value === '') return `${indent}–`;
  if (Array.isArray(value)) {
    if (value.length === 0) return `${indent}none`;
    return value.map((one) => plain(one, page, `${indent}  `).replace(/^(\s*) {2}/, '$1- ')).join('\n');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) =>
        typeof inner === 'object' && inner !== null
          ? `${indent}${words(name)}:\n${plain(inner, page, `${indent}  `)}`
          : wrapped(page, `${words(name)}: ${plain(inner, page)}`, `${indent}  `, indent),
      )
      .join('\n');
  }
  return indent + (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
};
