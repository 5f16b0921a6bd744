import type { Imported } from '../../domain/sources/record.ts';
import type { Bytes, ImportOptions } from '../import-options.ts';
import { captionsIn } from '../transcripts/cues.ts';
import { saidInCues } from '../transcripts/said.ts';
import { transcriptFrom } from './transcript.ts';

/** Reads SubRip. What stands before its first cue is an index, or words of whoever wrote it down. */
export const readSrt = (bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> =>
  transcriptFrom(bytes, options, (text) => {
    const { before, cues } = captionsIn(text);
    return { before, turns: saidInCues(cues) };
  });
