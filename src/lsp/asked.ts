import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';

const Place = z.object({ line: z.number(), character: z.number() });
const Document = z.object({ uri: z.string() });

/** What the language server reads of a request for code actions, and of one on pointing. */
export const CodeActionAsked = z.object({
  textDocument: Document,
  range: z.object({ start: Place, end: Place }),
  context: z.object({ only: z.array(z.string()).optional() }).nullish(),
});
export const HoverAsked = z.object({ textDocument: Document, position: Place });

/** Checks what an editor sent. Throws the protocol's "invalid params", which names the field and never what was in it. */
export const asked = <T extends z.ZodType>(schema: T, sent: unknown): z.infer<T> => {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ResponseError(
    ErrorCodes.InvalidParams,
    `Something else is expected of ${issue?.path.join('.') || 'params'}.`,
  );
};
