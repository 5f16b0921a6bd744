import { AppError } from '../app/errors.ts';

/** One part of a `multipart/form-data` body (RFC 7578); `bytes` must be read, or left, before the next part is asked for. */
export type Part = {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
};

const longestHead = 16_384;

const cutOff = (): AppError => new AppError('bad-input', { detail: 'The upload ended in the middle.', field: 'files' });

const parameter = (head: string, name: string): string | undefined =>
  new RegExp(`^content-disposition:[^\\r\\n]*[;\\s]${name}="([^"\\r\\n]*)"`, 'im')
    .exec(head)?.[1]
    ?.replace(/%22/g, '"');

/** The boundary named by a content type, or undefined when it is not a multipart form. */
export const boundaryOf = (contentType: string): string | undefined => {
  const match = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
};

/**
 * Reads the parts of a body as it arrives, holding no more than a chunk: a mailbox of gigabytes passes through.
 * Throws `AppError('bad-input')` where the body ends early or is no form.
 */
export async function* partsOf(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const source = body[Symbol.asyncIterator]();
  // The first delimiter stands without a line break before it.
  let held: Buffer = Buffer.from('\r\n');

  const more = async (): Promise<void> => {
    const { done, value } = await source.next();
    if (done) throw cutOff();
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value]);
  };

  async function* untilDelimiter(state: { ended: boolean }): AsyncGenerator<Uint8Array> {
    while (!state.ended) {
      const at = held.indexOf(delimiter);
      // Without a delimiter all but a tail that may be its beginning is content.
      const content = held.subarray(0, at >= 0 ? at : Math.max(0, held.length - delimiter.length));
      if (at >= 0) state.ended = true;
      held = held.subarray(at >= 0 ? at + delimiter.length : content.length);
      if (content.length > 0) yield content;
      if (!state.ended) await more();
    }
  }
  const skip = async (state: { ended: boolean }): Promise<void> => {
    for await (const _ of untilDelimiter(state));
  };

  await skip({ ended: false });
  for (;;) {
    while (held.length < 2) await more();
    if (held.subarray(0, 2).toString('latin1') === '--') return;
    let end = held.indexOf('\r\n\r\n');
    while (end < 0) {
      if (held.length > longestHead) throw cutOff();
      await more();
      end = held.indexOf('\r\n\r\n');
    }
    const head = held.subarray(0, end).toString('utf8');
    held = held.subarray(end + 4);
    const state = { ended: false };
    yield {
      name: parameter(head, 'name') ?? '',
      fileName: parameter(head, 'filename'),
      bytes: untilDelimiter(state),
    };
    await skip(state);
  }
}
