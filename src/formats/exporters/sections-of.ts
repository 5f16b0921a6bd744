import type { Block } from '../../domain/documents/paper.ts';

/** A table with more columns takes the width of the page. */
const widestBeside = 4;

type Heading = Extract<Block, { kind: 'heading' }>;

/** What stands under one heading; `wide` where a table of it wants the width of the page. */
export type PaperSection = { readonly head: Heading | null; readonly wide: boolean; readonly blocks: readonly Block[] };

/** Blocks under their headings of the second level; those before the first have none. */
export const sectionsOf = (blocks: readonly Block[]): readonly PaperSection[] => {
  const sections: { head: Heading | null; wide: boolean; blocks: Block[] }[] = [
    { head: null, wide: false, blocks: [] },
  ];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (block.kind === 'heading' && block.level === 2) sections.push({ head: block, wide: false, blocks: [] });
    else if (open) {
      open.blocks.push(block);
      if (block.kind === 'table' && block.head.length > widestBeside) open.wide = true;
    }
  }
  return sections.filter(({ head, blocks: inside }) => head !== null || inside.length > 0);
};
