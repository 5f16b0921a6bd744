/** A quote without the marks around it: one that is quoted already does not get a second pair. */
export const bare = (text: string): string =>
  text
    .replace(/[.;,:\s]+$/, '')
    .replace(/^(?:risks?|bad news|results?|win|opportunity|lesson): +/i, '')
    .replace(/^["“„«]([^"“”„«»]*)["”“»]$/, '$1');
