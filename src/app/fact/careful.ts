import type { Finding } from '../../domain/review/finding.ts';
import { reviewNote } from '../../domain/review/review-note.ts';

/** What a note about people says that would hurt or shame if they read it; nothing for other languages than English. */
export const careful = (text: string): Finding[] => [...reviewNote(text)];
