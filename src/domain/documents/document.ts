import { z } from 'zod';
import { Line } from './line.ts';

/** A stretch of a document: a heading with its lines, which stand as bullets, in order, or as a paragraph. */
export const Section = z.object({
  /** Empty for one without a heading. */
  heading: z.string(),
  form: z.enum(['bullets', 'numbered', 'paragraph']),
  lines: z.array(Line),
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
