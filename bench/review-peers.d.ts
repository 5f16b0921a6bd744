declare module 'write-good' {
  const writeGood: (
    text: string,
  ) => readonly { readonly index: number; readonly offset: number; readonly reason: string }[];

  // biome-ignore lint/style/noDefaultExport: the peer is a CommonJS function.
  export { writeGood as default };
}
