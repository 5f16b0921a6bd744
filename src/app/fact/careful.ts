import type { Finding } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';

/** What a note about people says that would hurt or shame if they read it; nothing for other languages than English. */
export const careful = (text: string): Finding[] => [...review(text, { kind: 'note' }).findings];
