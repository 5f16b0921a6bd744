/**
 * What the lasting name of a line says: `<subject>:<person>:<what>:<of>`, as in `step:<person>:late:<fact>` or
 * `assessment:<person>:stood:<fact>`. What is not there is empty, or null for what it is of.
 */
export const partsOfName = (
  about: string,
): { readonly subject: string; readonly person: string; readonly what: string; readonly of: string | null } => {
  const [subject = '', person = '', what = '', of = null] = about.split(':');
  return { subject, person, what, of };
};
