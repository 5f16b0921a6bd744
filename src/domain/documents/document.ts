import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Line } from './line.ts';

/** A stretch of a document: a heading with its lines, which stand as bullets, in order, or as a paragraph. */
export const Section = z.object({
  /** Empty for one without a heading. */
  heading: z.string(),
  /**
   * `table` has `columns` and `rows`, and its lines stand as a paragraph above; `chart` draws the data named by `data`, and its
   * lines, which say what is seen in it, are its caption.
   */
  form: z.enum(['bullets', 'numbered', 'paragraph', 'table', 'chart']),
  lines: z.array(Line),
  columns: z.array(z.string()).optional(),
  /** Of a table: cell by cell, as many in a row as there are columns. */
  rows: z.array(z.array(Line)).optional(),
  data: Id.optional(),
});
export type Section = Readonly<z.infer<typeof Section>>;

/**
 * What is compiled for somebody to read or say: one small tree that every exporter writes. Each line keeps its sources; a
 * line without sources is a fixed frame of the program's.
 */
export const Document = z.object({
  /** The subject line. */
  title: z.string(),
  /** "Helen," or empty. */
  greeting: z.string(),
  sections: z.array(Section),
  /** The writer's name, or empty. */
  closing: z.string(),
});
export type Document = Readonly<z.infer<typeof Document>>;
