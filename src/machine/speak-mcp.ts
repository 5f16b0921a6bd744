import type { Scope } from '../app/operation.ts';
import { version } from '../app/version.ts';
import type { Instant } from '../domain/shared/time.ts';
import { serveMcp } from '../mcp/serve-mcp.ts';
import { usualScopes } from '../mcp/tools.ts';
import { quietContexts } from './quiet-context.ts';

/** Speaks the model context protocol on standard input and output until the assistant's program ends it. */
export const speakMcp = (
  place: string,
  options: {
    readonly scopes: readonly Scope[] | undefined;
    readonly masked: boolean;
    readonly replay: Instant | undefined;
  },
): Promise<void> => {
  const passphrase = process.env.UPDRAFT_PASSPHRASE;
  const contexts = quietContexts(place, {
    ...(options.replay === undefined ? {} : { replay: options.replay }),
    ...(passphrase ? { passphrase } : {}),
  });
  return serveMcp(
    { version, openContext: contexts.open, scopes: options.scopes ?? usualScopes, masked: options.masked },
    process.stdin,
    process.stdout,
  ).finally(contexts.end);
};
