import { call, meta, type Output, refusal, unreachable } from './api.ts';

export type Preview = Output<'import.preview'>;
export type Brought = Output<'import.run'>;
export type Running = Output<'import.list'>['imports'][number];

/** What is looked into before anything is kept: enough of each file to know it, of as many files as are opened. */
const lookedAt = 16 * 1024 * 1024;
const mostFiles = 400;

type Sent = { readonly name: string; readonly bytes: Blob; readonly size: number; readonly modified: number };

// XMLHttpRequest, because a browser does not stream an upload with fetch.
const send = <T>(operation: string, files: readonly Sent[]): Promise<T> => {
  const body = new FormData();
  for (const { name, bytes, size, modified } of files) {
    // How large a file is as a whole, of which perhaps only the beginning follows.
    body.append('size', String(size));
    body.append('modified', String(modified));
    body.append('files', bytes, name);
  }
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/${operation}`);
    request.setRequestHeader('x-updraft-token', meta('updraft-token'));
    request.responseType = 'json';
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(refusal(request.status, request.response));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.send(body);
  });
};

const whole = (file: File): Sent => ({ name: file.name, bytes: file, size: file.size, modified: file.lastModified });

/** Looks into files; nothing is kept. Throws `ApiError`. */
export const lookInto = (files: readonly File[]): Promise<Preview> =>
  send(
    'import.preview',
    files
      .slice(0, mostFiles)
      .map((file) => (file.size > lookedAt ? { ...whole(file), bytes: file.slice(0, lookedAt) } : whole(file))),
  );

/**
 * Brings files in, and tells about twice a second how far it is, by what the workspace says of it. Throws `ApiError`.
 */
export const bringIn = async (files: readonly File[], onProgress: (running: Running) => void): Promise<Brought> => {
  const before = (await call('import.list', { limit: 1 })).imports[0]?.number ?? 0;
  let over = false;
  const watch = async (): Promise<void> => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const found = over ? null : await call('import.list', { limit: 10 }).catch(() => null);
      const running = found?.imports.findLast(
        ({ number, feed, state }) => number > before && feed === null && (state === 'running' || state === 'stopping'),
      );
      if (running && !over) onProgress(running);
    }
  };
  void watch();
  try {
    return await send<Brought>('import.run', files.map(whole));
  } finally {
    over = true;
  }
};
