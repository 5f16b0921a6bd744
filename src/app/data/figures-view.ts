import type { z } from 'zod';
import { Chart, chartOf } from '../../domain/proposals/chart.ts';
import { ProposalData } from '../../domain/proposals/claim.ts';
import { headOf, Table, tableOf } from '../../domain/proposals/table.ts';
import { readCells } from '../../formats/tables/read-cells.ts';

/** Pasted data with the table they are, and what is drawn of it; null where nothing in it compares. */
export const FiguresView = ProposalData.omit({ csv: true }).extend({ table: Table, chart: Chart.nullable() });
export type FiguresView = Readonly<z.infer<typeof FiguresView>>;

/** Reads pasted data: all of them are drawn, and the first rows shown. Never throws: what is no table is one of words, or empty. */
export const figuresView = async (data: ProposalData): Promise<FiguresView> => {
  const { csv, ...rest } = data;
  const table = tableOf(await readCells(csv));
  return { ...rest, table: headOf(table), chart: chartOf(table, data.title) };
};
