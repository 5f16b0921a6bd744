import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { Instant } from '../../domain/shared/time.ts';
import { SourceRole } from '../../domain/sources/source.ts';
import { proposalTables, tiedTables } from '../../store/proposal-rows.ts';

const Cell = z.union([z.string(), z.number(), z.null()]);

/** What spoke of an option or a proposal that was taken away, by ids, so that it speaks of it again. */
const tiesOf = <const T extends string>(tables: readonly [T, ...T[]]) =>
  z.partialRecord(z.enum(tables), z.array(Id).max(2000));
export const OptionTies = tiesOf(tiedTables.option);

/** What is in a proposal besides its head, as it was kept, so that what was taken away comes back as it was. */
export const RemovedRows = z.object({
  memo: z
    .object({
      text: z.string().max(20_000),
      said: Instant,
      people: z.array(z.object({ person: Id, role: SourceRole })),
    })
    .nullable(),
  /** Initiatives, rehearsals and expectations that belong to it. */
  ties: tiesOf(tiedTables.proposal).default({}),
  rows: z.partialRecord(z.enum(proposalTables), z.array(z.record(z.string().max(40), Cell)).max(2000)),
});
export type RemovedRows = z.infer<typeof RemovedRows>;
