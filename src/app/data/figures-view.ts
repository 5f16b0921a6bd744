import type { z } from 'zod';
import { Chart, chartOf } from '../../domain/proposals/chart.ts';
import { ProposalData } from '../../domain/proposals/claim.ts';
import { Table, tableOf } from '../../domain/proposals/table.ts';
import { readCells } from '../../formats/tables/read-cells.ts';

/** Pasted data with the table they are, and what is drawn of it; null where nothing in it compares. */
export const FiguresView = ProposalData.omit({ csv: true }).extend({ table: Table, chart: Chart.nullable() });
export type FiguresView = Readonly<z.infer<typeof FiguresView>>;

/** Reads pasted data. Never throws: what is no table is one of words, or an empty one. */
export const figuresView = async (data: ProposalData): Promise<FiguresView> => {
  const { csv, ...rest } = data;
  const table = tableOf(await readCells(csv));
  return { ...rest, table, chart: chartOf(table, data.title) };
};
