import type { z } from 'zod';
import type { ErrorCode } from '../app/errors.ts';
import type { OperationName, Operations } from '../app/operations.ts';
import { hear } from './windows.ts';

/** What an operation takes, as sent over the wire. */
export type Input<N extends OperationName> = z.input<Operations[N]['input']>;
/** What an operation gives back. */
export type Output<N extends OperationName> = z.output<Operations[N]['output']>;

const codeUnreachable = 'unreachable';

/** A request that was refused, or a server that did not answer; `hint` says what to do next. */
export class ApiError extends Error {
  readonly code: ErrorCode | typeof codeUnreachable;
  readonly hint: string;
  /** The input field at fault, where there is one. */
  readonly field: string | undefined;

  constructor(code: ErrorCode | typeof codeUnreachable, message: string, hint: string, field?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.hint = hint;
    this.field = field;
  }
}

/** The content of one of the meta elements that the server fills in; empty when it is absent. */
export const meta = (name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';

type Refusal = {
  readonly code?: ErrorCode;
  readonly message?: string;
  readonly hint?: string;
  readonly field?: string;
};

// What the command line says of itself means nothing in a page.
const hints: Partial<Record<ErrorCode, string>> = {
  'bad-input': '',
  'no-workspace': 'Make one with “Make it mine”.',
  'needs-me': 'Say so on Today.',
  bug: 'Nothing was lost. Try again.',
};

const fromEarlierStart = (): ApiError =>
  new ApiError(
    'not-allowed',
    'This window belongs to an earlier start of Updraft.',
    'Copy what you typed and is not kept; then open the address it printed, or run `updraft open`.',
  );

/** The error inside an answer that was not a success; the server sends it bare or under `error`. Locked is told at once. */
export const refusal = (status: number, body: unknown): ApiError => {
  const held = typeof body === 'object' && body !== null ? body : {};
  const inner: Refusal = 'error' in held && typeof held.error === 'object' && held.error !== null ? held.error : held;
  if (inner.code === 'locked') hear('locked');
  if (inner.code === 'not-allowed' && inner.field === undefined) return fromEarlierStart();
  return new ApiError(
    inner.code ?? 'bug',
    inner.message ?? `Updraft answered with ${status}.`,
    hints[inner.code ?? 'bug'] ?? inner.hint ?? '',
    inner.field,
  );
};

export const unreachable = (): ApiError =>
  new ApiError(
    codeUnreachable,
    'Updraft is not running, or this page lost it.',
    'Start it again with `npm start`; what you typed stays here.',
  );

/** Nobody has touched the page for so long, in milliseconds: what it asks then, it asks by itself. */
const untouched = 30_000;
let touched = 0;
const attended = (): boolean => performance.now() - touched < untouched;
if (typeof addEventListener === 'function') {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
    addEventListener(
      event,
      () => {
        touched = performance.now();
      },
      { capture: true, passive: true },
    );
  }
}

let stands = '';
/** Says which workspace this page shows: what it asks from then on is refused where the server has turned to another. */
export const standAt = (place: string): void => {
  stands = place;
};

/** Posts to the server's API and gives back what it answers. Throws `ApiError`. */
export const post = async (name: string, input: unknown): Promise<unknown> => {
  let response: Response;
  try {
    response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-updraft-token': meta('updraft-token'),
        ...(stands === '' ? {} : { 'x-updraft-place': encodeURIComponent(stands) }),
        // The idle lock counts only what somebody caused.
        ...(attended() ? {} : { 'x-updraft-unattended': '1' }),
      },
      body: JSON.stringify(input),
    });
  } catch {
    throw unreachable();
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response.status, body);
  return body;
};

/** Runs an operation on the server. Throws `ApiError`. */
export const call = async <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> =>
  (await post(name, input)) as Output<N>;
