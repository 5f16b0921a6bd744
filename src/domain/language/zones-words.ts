/** What a line of a header tells. */
export type Field = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

/** The words before the colon, as mail programs write them: English first, then by language. */
const labels: Readonly<Record<Field, string>> = {
  from: 'from|author|sender|von|absender|de|expéditeur|da|van|från|fra|lähettäjä|od|feladó|de la|din partea|expeditor|от|от кого|від|від кого|kimden|gönderen|από|αποστολέας|من|مرسل|המאת|מאת|שולח|发件人|发送者|寄件者|寄件人|發件人|差出人|送信者|from / 差出人|보낸 사람|보낸사람|보낸이|발신|từ|dari|pošiljatelj|šalje|saatja|nuo|odosielateľ',
  sent: "sent|date|sent on|sent at|date sent|time|gesendet|gesendet am|datum|envoyé|envoyé le|envoyée|date d'envoi|date|enviado|enviado el|enviado em|enviada|enviada em|enviada el|fecha|data|inviato|inviato il|data invio|verzonden|verstuurd|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|pvm|wysłano|wysłane|data wysłania|odesláno|odoslané|dátum|elküldve|küldve|küldés dátuma|trimis|trimis la|дата|отправлено|отправлен|когда|изпратено|надіслано|відправлено|gönderildi|gönderim tarihi|gönderme tarihi|gönderilme|tarih|στάλθηκε|ημερομηνία|απεσταλμένα|αποστολή|تاريخ الإرسال|التاريخ|أرسلت|تم الإرسال|تاريخ|נשלח|תאריך|בתאריך|发送时间|发送日期|日期|时间|发件时间|寄件日期|傳送時間|傳送日期|時間|送信日時|送信日|日時|日付|보낸 날짜|보낸날짜|보낸 시간|보낸시간|날짜|전송|đã gửi|ngày|dikirim|tanggal|poslano|saadetud|išsiųsta",
  to: 'to|an|à|a|pour|para|aan|till|til|destinataire|destinatario|destinatário|per|vastaanottaja|do|komu|pre|címzett|către|catre|pentru|кому|до|kime|alıcı|προς|παραλήπτης|إلى|الى|אל|לכבוד|收件人|收件者|宛先|to / 宛先|받는 사람|받는사람|받는이|수신|tới|đến|kepada|za|prima|saaja|kam',
  cc: 'cc|bcc|kopie|kopie an|copie|copie à|copia|cópia|con copia|copia per|c/c|kopia|kopi|kopio|dw|kopia do|kópia|másolatot kap|másolat|копия|копие|копія|bilgi|gizli|κοιν|κοιν.|κοινοποίηση|نسخة|نسخة إلى|עותק|העתק|抄送|抄送人|副本|参照|參照|参照先|참조|tembusan',
  subject:
    'subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect|тема|относно|konu|θέμα|الموضوع|موضوع|נושא|主题|主旨|主題|件名|제목|chủ đề|subjek|perihal|teema|tema|re',
  other:
    'importance|priority|sent by|when|where|location|zeit|ort|quand|où|cuándo|dónde|quando|dove|wanneer|waar|reply-to|replyto|reply to|attachment|attachments|sensitivity|categories|organization|newsgroups|message-id|signed by|mailed-by|security|in-reply-to|x-mailer|please respond to|anlage|anlagen|wichtigkeit|anhang|anhänge|antwort an|pièces jointes|pièce jointe|importance haute|datos adjuntos|importancia|priorità|priorità|allegati|allegato|prioridade|anexos|anexo|bijlagen|bijlage|urgentie|bilaga|bilagor|prioritet|vedlegg|vedhæftede filer|liitteet|tärkeys|załączniki|załącznik|ważność|přílohy|důležitost|prílohy|mellékletek|fontosság|atașamente|вложения|вложение|важность|вкладення|ekler|ek|önem|συνημμένα|المرفقات|الأهمية|קבצים מצורפים|חשיבות|附件|重要性|添付ファイル|重要度|첨부 파일|중요도',
};
const fieldByLabel = new Map<string, Field>();
for (const field of ['other', 'cc', 'subject', 'to', 'sent', 'from'] as const) {
  for (const label of labels[field].split('|')) fieldByLabel.set(label, field);
}
/** Whether English programs write that label. */
export const isEnglish = (label: string): boolean =>
  /^(?:from|author|sender|sent|sent on|sent at|date|date sent|time|to|subject|re)$/.test(label);

const longestLabel = Math.max(...[...fieldByLabel.keys()].map((label) => label.length));

export type FieldLine = { readonly field: Field; readonly value: string; readonly label: string };

/** What programs write for one another. */
const technical =
  /^(?:x-[\w-]{2,40}|mime-version|content-[\w-]{2,30}|message-id|references|received|return-path|return-receipt-to|disposition-notification-to|delivered-to|user-agent|list-[\w-]{2,20}|thread-[\w-]{2,20}|resent-[\w-]{2,20}|errors-to|status)$/;

/** A header line taken apart, whatever stands around its label: "*From:*", "Objet :", "发件人：", "•Date:". */
export const fieldLine = (text: string): FieldLine | null => {
  const window = text.slice(0, longestLabel + 10);
  const latin = window.indexOf(':');
  const wide = window.indexOf('：');
  const colon = latin === -1 ? wide : wide === -1 ? latin : Math.min(latin, wide);
  if (colon < 1) return null;
  const label = window
    .slice(0, colon)
    .replace(/^[\s*_•|.,]+|[\s*_|]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[\u0610-\u061a\u064b-\u065f]+|[\u064b-\u065f]/g, '');
  const field = fieldByLabel.get(label) ?? (technical.test(label) ? 'other' : undefined);
  if (field === undefined) return null;
  return {
    field,
    label,
    value: text
      .slice(colon + 1)
      .replace(/^[*_]{1,2}(?=\s|$)/, '')
      .trim(),
  };
};

/** "From Dana Ruiz" without a colon, as a few programs write below a dashed line. */
export const bareFieldLine = (text: string): FieldLine | null => {
  const match = /^(From|To|Cc|Date|Sent|Subject)(?:\t|\s{1,10})(\S.{0,300})$/.exec(text);
  const label = match?.[1]?.toLowerCase();
  const field = label === undefined ? undefined : fieldByLabel.get(label);
  return field === undefined || label === undefined ? null : { field, label, value: match?.[2] ?? '' };
};

const originals =
  "original message|reply separator|original email|original e-mail|original mail|original appointment|ursprüngliche nachricht|originalnachricht|ursprüngliche mail|ursprünglicher termin|original-nachricht|message d'origine|message original|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|origineel bericht|mensagem original|ursprungligt meddelande|originalmeddelande|opprinnelig melding|oprindelig meddelelse|oprindelig besked|original meddelelse|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|původní e-mail|originální zpráva|pôvodná správa|eredeti üzenet|mesaj original|mesajul original|исходное сообщение|оригинальное сообщение|исходное письмо|оригінальне повідомлення|вихідне повідомлення|orijinal mesaj|orijinal ileti|özgün ileti|αρχικό μήνυμα|πρωτότυπο μήνυμα|الرسالة الأصلية|رسالة أصلية|الرسالة الاصلية|הודעה מקורית|ההודעה המקורית|原始邮件|原邮件|邮件原件|原始郵件|原始訊息|原始信息|元のメッセージ|元のメール|원본 메시지|원본 메일|원본메시지|thư gốc|pesan asli|original nachricht";
const forwards =
  "forwarded message|forwarded email|forwarded by|forwarded mail|begin forwarded message|start of forwarded message|weitergeleitete nachricht|weitergeleitete mail|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|beginn der weitergeleiteten nachricht|message transféré|message réexpédié|début du message transféré|début du message réexpédié|début de l'e-mail transféré|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mejl|videresendt melding|videresendt meddelelse|videresendt besked|start på videresendt besked|start på videresendt melding|välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa|lähetetty viesti alkaa|wiadomość przekazana dalej|przekazana wiadomość|przesłana wiadomość|początek przekazywanej wiadomości|treść przekazanej wiadomości|přeposlaná zpráva|začátek přeposílané zprávy|předávaná zpráva|preposlaná správa|začiatok preposlanej správy|továbbított üzenet|továbbított levél kezdete|továbbított levél|mesaj redirecționat|mesaj redirectionat|mesaj transmis|început mesaj redirecționat|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|начало переадресованного сообщения|начало пересылаемого сообщения|переслане повідомлення|перенаправлене повідомлення|початок листа, що пересилається|iletilen mesaj|iletilmiş mesaj|yönlendirilen mesaj|yönlendirilmiş mesaj|iletilen ileti|iletinin başlangıcı|iletilen e-posta|προωθημένο μήνυμα|προωθούμενο μήνυμα|αρχή προωθημένου μηνύματος|رسالة معاد توجيهها|رسالة تمت إعادة توجيهها|الرسالة المعاد توجيهها|بداية الرسالة المعاد توجيهها|بداية الرسالة المُعاد توجيهها|הודעה שהועברה|תחילת ההודעה שהועברה|הודעה מועברת|转发的邮件|转发邮件|转发邮件信息|下面是被转发的邮件|已转发的邮件|已轉寄的郵件|轉寄郵件|轉寄訊息|轉寄的郵件|開始轉寄郵件|已轉寄訊息|転送されたメッセージ|転送メッセージ|転送されたメール|転送されたメッセージの始まり|전달된 메시지|전달된 메일|전달 메시지|전달된 메시지 시작|chuyển tiếp thư|pesan terusan|pesan yang diteruskan|препратено съобщение";
const originalMarks = new Set(originals.split('|'));
const forwardMarks = new Set(forwards.split('|'));
/** How the words of a mark begin: tells most lines apart before anything is cut off them. */
const beginning = 3;
const markBeginnings = new Set([...originalMarks, ...forwardMarks].map((mark) => mark.slice(0, beginning)));
const beforeMarks = /^[-–—‐_*=~.<>\s|]/;
const forwardedBy =
  /^(?:forwarded|weitergeleitet|transféré|transmis|réexpédié|reenviado|inoltrato|doorgestuurd|encaminhado|vidarebefordrat|videresendt) (?:by|von|par|por|da|door|av|af) /i;

/**
 * Whether a line says that an earlier message follows: between dashes, or by itself (then a header has to follow).
 * `words` is what it says; Lotus puts who forwarded it there.
 */
export const markLine = (text: string): { readonly forwarded: boolean; readonly dashed: boolean } | null => {
  if (text.length > 200) return null;
  if (!markBeginnings.has(text.slice(0, beginning).toLowerCase()) && !beforeMarks.test(text)) return null;
  const words = text.replace(/^[-–—‐_*=~.<>\s|]{1,80}/, '').replace(/[-–—‐_*=~.<>\s|:：]{1,80}$/, '');
  if (words === '' || words.length > 120) return null;
  const dashed = /^[-–—‐_*=~<.]{1,2}/.test(text);
  const lower = words.toLowerCase().replace(/’/g, "'");
  if (dashed && forwardedBy.test(lower)) return { forwarded: true, dashed };
  if (words.length > 60) return null;
  if (originalMarks.has(lower)) return { forwarded: false, dashed };
  if (forwardMarks.has(lower)) return { forwarded: true, dashed: dashed || /[:：]$/.test(text) };
  // "-----Original Message----- Re: budget": some lists put the subject behind.
  const head = dashed ? /^(original message|forwarded message)\s?[-–—_]{2,}/i.exec(words)?.[1] : undefined;
  return head === undefined ? null : { forwarded: /^f/i.test(head), dashed };
};
