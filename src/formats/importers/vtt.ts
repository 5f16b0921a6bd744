import type { Imported } from '../../domain/sources/record.ts';
import type { Bytes, ImportOptions } from '../import-options.ts';
import { captionsIn } from '../transcripts/cues.ts';
import { saidInCues } from '../transcripts/said.ts';
import { transcriptFrom } from './transcript.ts';

/** Reads WebVTT (https://www.w3.org/TR/webvtt1/), as Teams, Zoom, Meet and YouTube write it, broken files as far as they go. */
export const readVtt = (bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> =>
  transcriptFrom(bytes, options, (text) => {
    const { before, notes, cues } = captionsIn(text);
    return { before: [...before, ...notes], turns: saidInCues(cues) };
  });
