const names = [
  'auto(?:matic|mated)?[ -]?(?:reply|response|answer)',
  'out of (?:the )?office(?: auto[ -]?reply)?',
  'abwesenheits(?:notiz|nachricht|meldung|assistent)',
  'automatische (?:antwort|abwesenheitsnotiz)',
  'réponse automatique',
  "(?:message|avis) d['’]absence",
  'absence du bureau',
  'respuesta automática',
  'fuera de (?:la )?oficina',
  'risposta automatica',
  'fuori (?:sede|ufficio)',
  'resposta automática',
  'automatisch antwoord',
  'afwezigheids(?:bericht|melding)',
  'auto(?:svar|matisk svar|matiskt svar)',
  'automaattinen vastaus',
  'automatyczna odpowiedź',
].join('|');

const marked = new RegExp(`^(?:\\[[^\\]]{1,30}\\]\\s*|external:\\s*)?(?:${names})\\s*[:：]`, 'i');

/**
 * Whether a subject is one that a mail program puts before its own reply while somebody is away ("Automatic reply: ").
 * Many of them lose the lines of the header that would say so. An answer to one was written by somebody.
 */
export const isOutOfOffice = (subject: string): boolean => marked.test(subject.slice(0, 200).normalize('NFC'));
