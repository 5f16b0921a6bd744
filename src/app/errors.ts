/**
 * Everything a request can be refused for. `status` is HTTP's, `exit` the command line's, `hint` says what to do next.
 * Exit codes: 0 done · 1 a bug · 2 the request is not well formed · 3 not found · 4 locked or wrong passphrase ·
 * 5 the workspace on disk is in trouble · 6 something is in the way (exists already, in use, too large).
 */
export const errors = {
  'bad-input': {
    status: 400,
    exit: 2,
    say: 'That request is not well formed.',
    hint: 'Change that, then do it again.',
  },
  'unknown-operation': {
    status: 404,
    exit: 2,
    say: 'There is no such command.',
    hint: 'Run `updraft --help` for the list.',
  },
  'not-found': {
    status: 404,
    exit: 3,
    say: 'Nothing is known under that name.',
    hint: 'Look it up with search or people.',
  },
  ambiguous: { status: 409, exit: 3, say: 'More than one person goes by that name.', hint: 'Use an address or an id.' },
  'no-workspace': {
    status: 409,
    exit: 4,
    say: 'There is no workspace here yet.',
    hint: 'Make one with `updraft init`, or with "Make it mine" in the page.',
  },
  locked: { status: 423, exit: 4, say: 'The workspace is locked.', hint: 'Unlock it with your passphrase.' },
  'wrong-passphrase': {
    status: 403,
    exit: 4,
    say: 'That passphrase does not open this workspace.',
    hint: 'Try again. If the passphrase is right, the key file was damaged: the printed recovery code may still open it.',
  },
  'too-many-tries': {
    status: 429,
    exit: 4,
    say: 'Too many wrong passphrases in a row.',
    hint: 'Wait that long, then try again.',
  },
  'not-allowed': {
    status: 403,
    exit: 4,
    say: 'This page may not do that.',
    hint: 'Open the address that updraft printed.',
  },
  damaged: {
    status: 500,
    exit: 5,
    say: 'The workspace file is damaged.',
    hint: 'Restore your latest backup with `updraft restore FILE`.',
  },
  'no-key-file': {
    status: 500,
    exit: 5,
    say: 'The key file is missing; without it nothing can open the workspace.',
    hint: 'Put key.json back beside workspace.db, or restore a backup into another folder.',
  },
  'not-writable': {
    status: 500,
    exit: 5,
    say: 'Updraft cannot write to its folder.',
    hint: 'Give your user the right to write to it, or name another place with --workspace.',
  },
  'not-readable': {
    status: 500,
    exit: 5,
    say: 'Updraft cannot read what it needs there.',
    hint: 'Give your user the right to read it, then do it again.',
  },
  'bad-place': {
    status: 500,
    exit: 5,
    say: 'There can be no folder at that place.',
    hint: 'A part of its path is a file, or its name is too long: name another place with --workspace or UPDRAFT_HOME.',
  },
  'too-many-files': {
    status: 503,
    exit: 6,
    say: 'Too many files are open on this machine.',
    hint: 'Close other programs, then try again.',
  },
  'disk-trouble': {
    status: 500,
    exit: 5,
    say: 'The disk does not answer as it should.',
    hint: 'Check the disk and its connection, then run `updraft doctor`.',
  },
  'newer-workspace': {
    status: 409,
    exit: 5,
    say: 'A newer version of Updraft wrote this workspace.',
    hint: 'Update Updraft, then open it again. Nothing was changed.',
  },
  'disk-full': {
    status: 507,
    exit: 5,
    say: 'The disk is full.',
    hint: 'Make room, then do it again. Everything accepted before is kept.',
  },
  busy: {
    status: 503,
    exit: 6,
    say: 'Another process is writing to this workspace.',
    hint: 'Wait a moment and try again.',
  },
  exists: {
    status: 409,
    exit: 6,
    say: 'There is something here already.',
    hint: 'Choose another place, or move it away first.',
  },
  'changed-elsewhere': {
    status: 409,
    exit: 6,
    say: 'This was changed elsewhere in the meantime.',
    hint: 'Look at both, then keep one.',
  },
  sent: {
    status: 409,
    exit: 6,
    say: 'This went out already, so it stays as it was.',
    hint: 'Take back that it was sent, or begin a new draft.',
  },
  replayed: {
    status: 409,
    exit: 6,
    say: 'A replayed day can be looked at; nothing is changed on it.',
    hint: 'Leave the day out (`--as-of`), then do it today.',
  },
  'no-way-back': {
    status: 409,
    exit: 6,
    say: 'That cannot be taken back any more.',
    hint: 'Part them, or take them as one, anew.',
  },
  'too-large': {
    status: 413,
    exit: 6,
    say: 'That is larger than can be taken in.',
    hint: 'Split it, or bring it in with `updraft import FILE`.',
  },
  'example-only': { status: 409, exit: 6, say: 'This is the example workspace.', hint: 'Leave the example first.' },
  'no-typesetter': {
    status: 422,
    exit: 6,
    say: 'There is no typesetter for this machine.',
    hint: 'Take it as HTML and print that from a browser, or take it as a Word document.',
  },
  'no-calendar': {
    status: 422,
    exit: 3,
    say: 'There is no calendar to be had at that place.',
    hint: 'Nothing was added. Mend that, then add it again.',
  },
  'refused-use': {
    status: 422,
    exit: 2,
    say: 'Updraft does not help with that.',
    hint: 'The guide says what it does not do, and why.',
  },
  'needs-me': {
    status: 409,
    exit: 2,
    say: 'Updraft does not know yet which address is yours.',
    hint: 'Say so on Today, or with `updraft person.me ADDRESS`.',
  },
  bug: {
    status: 500,
    exit: 1,
    say: 'Something went wrong inside Updraft.',
    hint: 'Nothing was lost. Try again; `updraft doctor` shows what works.',
  },
} as const satisfies Record<string, { status: number; exit: number; say: string; hint: string }>;

export type ErrorCode = keyof typeof errors;

/** A request that can't be done. `detail` replaces the standard sentence and never holds what a user wrote. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** The input field at fault, where there is one. */
  readonly field: string | undefined;
  readonly #hint: string | undefined;

  constructor(code: ErrorCode, options: { detail?: string; hint?: string; field?: string; cause?: unknown } = {}) {
    super(options.detail ?? errors[code].say, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.field = options.field;
    this.#hint = options.hint;
  }

  get status(): number {
    return errors[this.code].status;
  }

  get exit(): number {
    return errors[this.code].exit;
  }

  get hint(): string {
    return this.#hint ?? errors[this.code].hint;
  }
}
