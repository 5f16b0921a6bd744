import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import type { Scope } from '../app/operation.ts';
import { perform } from '../app/perform.ts';
import { type Masking, maskingOf } from './masking.ts';
import { put } from './replaced.ts';
import { withSpansBack } from './spans-back.ts';
import { dataNote, listed, refusedIn, type Tool, tools, vocabularyOf } from './tools.ts';

/** What the server is given by the composition root. */
export type McpWorld = {
  readonly version: string;
  /** A context over the workspace, unlocked where the running server or the environment opens it; never asks. */
  readonly openContext: () => Promise<{ readonly context: Context; readonly close: () => void }>;
  readonly scopes: readonly Scope[];
  /** Names and addresses of people do not go out. */
  readonly masked: boolean;
};

const instructions = (masked: boolean): string =>
  [
    'Updraft is the private workspace of one person who leads upward: what was said, promised and asked, by whom and when.',
    dataNote,
    'What you write is a proposal: the user decides. Do not state an owner, a date or a number that is in none of the sources.',
    'Never suggest pressure, flattery, trading favours, denial or head counts, and give no probability that somebody says yes.',
    ...(masked ? ['Names are replaced by labels such as Person A. Use the labels; do not guess who is meant.'] : []),
  ].join(' ');

const nothing: Masking = {
  masked: (value) => value,
  unmasked: (value) => value,
  named: (text) => put(text, []),
};

/** Without an open workspace there are no names to hide. */
const maskingIn = (context: Context): Masking =>
  context.vault.unlocked() ? maskingOf(context.store().people.all()) : nothing;

const hints: Readonly<Record<string, string>> = {
  locked:
    'Ask the user to start Updraft (`updraft start`) and to unlock it there with the passphrase; then ask again. Never ask for the passphrase yourself.',
  'no-workspace': 'Ask the user to make one with `updraft init` or in the page (`updraft start`).',
};

const refusal = (error: unknown, masked: Masking['masked'] = (value) => value): CallToolResult => {
  const known = error instanceof AppError ? error : new AppError('bug', { cause: error });
  const field = known.field ? `${known.field}: ` : '';
  const words = `${field}${String(masked(known.message))} ${String(masked(hints[known.code] ?? known.hint))}`;
  return { isError: true, content: [{ type: 'text', text: words }] };
};

/** Words of a draft that an assistant wrote are marked as such, until the user edits them. */
const asWritten = (tool: Tool, input: Record<string, unknown>): Record<string, unknown> => {
  const { text } = input;
  if (tool.operation.name === 'message.prepare') return { ...input, written: 'assistant' };
  if (tool.operation.name !== 'draft.save' || typeof text !== 'string' || text === '') return input;
  return { ...input, marks: [{ start: 0, end: text.length, text, from: [] }] };
};

const mayNot = (tool: Tool, scopes: readonly Scope[]): McpError =>
  new McpError(
    ErrorCode.InvalidParams,
    `${tool.name} needs the scope "${tool.scope}", which the user has not granted. The user can: updraft mcp --scopes ${[...scopes, tool.scope].join(',')}`,
  );

/**
 * Offers operations to an assistant over the model context protocol: those whose scope is granted, each under its own
 * schema, what it quotes called what it is. Every call looks anew whether the workspace is unlocked.
 */
export const mcpServer = (world: McpWorld): Server => {
  const server = new Server(
    { name: 'updraft', title: 'Updraft', version: world.version },
    { capabilities: { tools: {} }, instructions: instructions(world.masked) },
  );
  const granted = tools.filter(({ scope }) => world.scopes.includes(scope));

  const call = async (tool: Tool, sent: Record<string, unknown>): Promise<CallToolResult> => {
    const refused = refusedIn(tool, sent, world.scopes);
    if (refused)
      throw new AppError('bad-input', { field: refused.field, detail: refused.why, hint: 'Leave that field out.' });
    const { context, close } = await world.openContext();
    let masking: Masking = nothing;
    try {
      if (world.masked) masking = maskingIn(context);
      const input = asWritten(tool, masking.unmasked(sent) as Record<string, unknown>);
      const answer = await perform(tool.operation, context, input);
      // Somebody may have come in with this very call.
      const after = world.masked && (tool.scope === 'propose' || tool.scope === 'write') ? maskingIn(context) : masking;
      // As it goes over the wire, so that what is absent is absent for the schema, too.
      const plain: unknown = JSON.parse(JSON.stringify(answer));
      const placed = world.masked ? withSpansBack(tool.operation.name, plain, masking.named(String(sent.text))) : plain;
      const result = after.masked(placed, world.masked ? vocabularyOf(tool) : undefined);
      return {
        structuredContent: { note: dataNote, result },
        content: [{ type: 'text', text: `${dataNote}\n${JSON.stringify(result)}` }],
      };
    } catch (error) {
      // A refusal may speak of somebody.
      return refusal(error, masking.masked);
    } finally {
      close();
    }
  };

  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: granted.map((tool) => listed(tool, world.masked, world.scopes)),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: sent = {} } }) => {
    const tool = tools.find((one) => one.name === name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, 'There is no tool of that name; tools/list has them all.');
    if (!granted.includes(tool)) throw mayNot(tool, world.scopes);
    return call(tool, sent).catch((error) => refusal(error));
  });
  return server;
};
