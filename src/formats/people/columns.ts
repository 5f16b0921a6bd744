/** Which columns of a table of people hold what, as numbers from 0. */
export type Columns = {
  readonly name: readonly number[];
  readonly given: readonly number[];
  readonly family: readonly number[];
  readonly nickname: readonly number[];
  readonly address: readonly number[];
  readonly role: readonly number[];
  readonly organisation: readonly number[];
};

/** Heads of columns without marks and punctuation: Outlook, Google and Apple, in English, German and French. */
const heads: { readonly [Part in keyof Columns]: readonly RegExp[] } = {
  name: [
    /^(?:full|display|complete|contact) name$/,
    /^(?:anzeigename|vollstandiger name|ganzer name|nom complet|nom affiche|nom et prenom)$/,
    /^(?:name|names|nom|person|personne|contact|kontakt)$/,
  ],
  given: [/^(?:first|given|fore) ?name$/, /^(?:vorname|rufname|prenom)$/],
  family: [/^(?:last|family) ?name$|^surname$/, /^(?:nachname|familienname|zuname|nom de famille)$/],
  nickname: [/^(?:nick ?names?|spitzname|surnom)$/],
  address: [
    /^(?:[a-z]{1,20} ){0,2}(?:e ?mails?|mail|courriel|messagerie|mel)(?: (?:\d|value|wert|valeur|address|addresses|adresse|adressen|professionnelle|privee|work|home))*$/,
  ],
  // The courtesy title of Outlook comes last.
  role: [
    /^(?:job ?title|position|role|rolle|funktion|fonction|berufsbezeichnung|stelle|poste|organi[sz]ation (?:\d )?title)$/,
    /^(?:beruf|profession)$/,
    /^(?:title|titel|titre)$/,
  ],
  organisation: [
    /^(?:company|company name|organi[sz]ation|organi[sz]ation (?:\d )?name|firma|unternehmen|societe|entreprise)$/,
  ],
};

const notAddress = /\b(?:type|typ|label|name|nom|stop|count)\b/;

const plain = (head: string): string =>
  head
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\be mail/g, 'email')
    .trim();

/** Tells what the columns hold by their heads; null where none holds a name or an address. */
export const columnsOf = (row: readonly string[]): Columns | null => {
  const plainHeads = row.slice(0, 1000).map(plain);
  const found = (part: keyof Columns): number[] =>
    heads[part].flatMap((form) =>
      plainHeads.flatMap((head, at) => (form.test(head) && !(part === 'address' && notAddress.test(head)) ? [at] : [])),
    );
  const [name, given, family] = [found('name'), found('given'), found('family')];
  // Beside "Vorname" or "Prénom" alone, "Name" or "Nom" is the family name.
  const split = given.length > 0 && family.length === 0;
  const columns: Columns = {
    name: split ? [] : name,
    given,
    family: split ? name : family,
    nickname: found('nickname'),
    address: found('address'),
    role: found('role'),
    organisation: found('organisation'),
  };
  const any = columns.name.length + columns.given.length + columns.family.length + columns.address.length;
  return any > 0 ? columns : null;
};
