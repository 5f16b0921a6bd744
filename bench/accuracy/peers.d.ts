declare module 'email-reply-parser' {
  const Parser: new () => { read(text: string): { getVisibleText(): string } };
  export { Parser as default };
}
