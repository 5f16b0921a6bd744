import { z } from 'zod';
import { EventRecord, MailRecord, PersonRecord, TranscriptRecord } from '../domain/sources/record.ts';

/** What every importer must yield, whatever it is given. */
export const ImportedRecordSchema = z.union([MailRecord, EventRecord, PersonRecord, TranscriptRecord]);
