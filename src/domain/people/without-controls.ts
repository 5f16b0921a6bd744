/** A name on one line, without control and invisible characters: none may turn round or break the line it is greeted on. */
export const withoutControls = (name: string): string =>
  name
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
