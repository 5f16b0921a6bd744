import { readPaper } from '../paper/read-paper.ts';
import { bodyHtml } from './html-body.ts';

/**
 * A draft as HTML for a clipboard or a mail: headings, lists, tables, paragraphs and links to the web or to an address, without
 * style sheets, scripts or anything that is fetched. Every letter of the draft is escaped; rows end where their writer ended
 * them. A line under a name makes no heading of it, nor an indent a program. What is too long, too deep or too full of marks is
 * set as paragraphs. Never throws; linear in the text.
 */
export const richText = (text: string): string => bodyHtml(readPaper({ title: '', text, marks: [] }), 'mail');
