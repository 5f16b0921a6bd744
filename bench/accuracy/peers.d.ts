declare module 'email-reply-parser' {
  // The package has a default export; a declaration has to say so.
  // biome-ignore lint/style/noDefaultExport: as above
  export default class {
    read(text: string): { getVisibleText(): string };
  }
}

declare module 'planer' {
  const planer: { extractFromPlain(text: string): string };
  // biome-ignore lint/style/noDefaultExport: as above
  export default planer;
}
