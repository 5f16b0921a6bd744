import { meta, type Output, refusal, unreachable } from './api.ts';

/** How far files have come: on their way (0 to 1), then being read. */
export type Progress = { readonly step: 'uploading'; readonly part: number } | { readonly step: 'reading' };

/** Brings files in through `import.run`. Throws `ApiError`. */
export const bringIn = (
  files: readonly File[],
  onProgress: (progress: Progress) => void,
): Promise<Output<'import.run'>> =>
  new Promise((resolve, reject) => {
    const body = new FormData();
    for (const file of files) body.append('files', file, file.name);
    // XMLHttpRequest, because fetch does not tell how much of an upload has arrived.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/import.run');
    request.setRequestHeader('x-updraft-token', meta('updraft-token'));
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (loaded < total) onProgress({ step: 'uploading', part: total > 0 ? loaded / total : 0 });
    });
    request.upload.addEventListener('load', () => onProgress({ step: 'reading' }));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(refusal(request.status, request.response));
    });
    request.addEventListener('error', () => reject(unreachable()));
    onProgress({ step: 'uploading', part: 0 });
    request.send(body);
  });
