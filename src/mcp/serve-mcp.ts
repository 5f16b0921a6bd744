import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type McpWorld, mcpServer } from './mcp-server.ts';

/** `updraft mcp`: speaks the model context protocol over two streams until the other side ends them. */
export const serveMcp = async (world: McpWorld, input: Readable, output: Writable): Promise<void> => {
  const server = mcpServer(world);
  const gone = new Promise<void>((resolve) => {
    input.on('end', resolve);
    input.on('close', resolve);
    output.on('error', resolve);
  });
  await server.connect(new StdioServerTransport(input, output));
  await gone;
  await server.close();
};
