import type { Context as Exchange } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError } from '../app/errors.ts';
import type { Log } from '../app/log.ts';
import { securityHeaders } from './security-headers.ts';

/** The body of every answer that is not a success. */
export const refusalBody = (error: AppError) => ({
  error: {
    code: error.code,
    message: error.message,
    hint: error.hint,
    ...(error.field === undefined ? {} : { field: error.field }),
  },
});

/** Answers with an error; what nobody foresaw is a bug, told without any of its content. */
export const refuse = (exchange: Exchange, error: unknown, log: Log, status?: number): Response => {
  const known = error instanceof AppError ? error : new AppError('bug', { cause: error });
  if (known.code === 'bug') log('http.bug');
  return exchange.json(refusalBody(known), (status ?? known.status) as ContentfulStatusCode, {
    ...securityHeaders(),
    'cache-control': 'no-store',
  });
};
