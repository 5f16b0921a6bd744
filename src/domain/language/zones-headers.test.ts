import { describe, expect, it } from 'vitest';
import { quoteHeaderAt } from './zones-headers.ts';
import { linesOf } from './zones-lines.ts';
import { saidIn } from './zones-said.ts';

const read = (text: string) => {
  const lines = linesOf(text);
  const header = quoteHeaderAt(lines, 0);
  return (
    header && {
      ...header,
      day: header.said === undefined ? null : saidIn(header.said, undefined, header.foreign)?.slice(0, 10),
    }
  );
};

/** From, sent, to, subject in the words of a mail program of that language. */
const blocks: readonly (readonly [string, string])[] = [
  ['English', 'From: %s\nSent: Thursday, March 12, 2026 9:14 AM\nTo: Mira Castellano\nSubject: Re: rota'],
  ['Outlook on a Mac', 'From: %s\nDate: Thursday, 12 March 2026 at 09:14\nTo: Mira\nCc: Bo\nSubject: Re: rota'],
  ['German', 'Von: %s\nGesendet: Donnerstag, 12. März 2026 09:14\nAn: Mira Castellano\nCc: Bo Li\nBetreff: AW: Plan'],
  ['German, date first', 'Gesendet: Donnerstag, 12. März 2026 um 09:14 Uhr\nVon: %s\nAn: Mira\nBetreff: Plan'],
  ['French', 'De : %s\nEnvoyé : jeudi 12 mars 2026 09:14\nÀ : Mira Castellano\nObjet : RE: planning'],
  ['Spanish', 'De: %s\nEnviado el: jueves, 12 de marzo de 2026 9:14\nPara: Mira\nAsunto: RE: turnos'],
  ['Portuguese', 'De: %s\nEnviado: quinta-feira, 12 de março de 2026 09:14\nPara: Mira\nAssunto: RES: escala'],
  ['Italian', 'Da: %s\nInviato: giovedì 12 marzo 2026 09:14\nA: Mira\nOggetto: R: turni'],
  ['Dutch', 'Van: %s\nVerzonden: donderdag 12 maart 2026 09:14\nAan: Mira\nOnderwerp: RE: rooster'],
  ['Swedish', 'Från: %s\nSkickat: den 12 mars 2026 09:14\nTill: Mira\nÄmne: SV: schema'],
  ['Norwegian', 'Fra: %s\nSendt: torsdag 12. mars 2026 09:14\nTil: Mira\nEmne: SV: vaktliste'],
  ['Danish', 'Fra: %s\nSendt: 12. marts 2026 09:14\nTil: Mira\nEmne: SV: vagtplan'],
  ['Finnish', 'Lähettäjä: %s\nLähetetty: torstai 12. maaliskuuta 2026 9.14\nVastaanottaja: Mira\nAihe: VS: vuorot'],
  ['Polish', 'Od: %s\nWysłano: czwartek, 12 marca 2026 09:14\nDo: Mira\nTemat: ODP: grafik'],
  ['Czech', 'Od: %s\nOdesláno: čtvrtek 12. března 2026 9:14\nKomu: Mira\nPředmět: RE: směny'],
  ['Slovak', 'Od: %s\nOdoslané: štvrtok 12. marca 2026 9:14\nKomu: Mira\nPredmet: RE: zmeny'],
  ['Hungarian', 'Feladó: %s\nElküldve: 2026. március 12., csütörtök 9:14\nCímzett: Mira\nTárgy: RE: beosztás'],
  ['Romanian', 'De la: %s\nTrimis: joi, 12 martie 2026 09:14\nCătre: Mira\nSubiect: RE: ture'],
  ['Bulgarian', 'От: %s\nИзпратено: 12 март 2026 г. 9:14\nДо: Мира\nТема: RE: смени'],
  ['Russian', 'От: %s\nОтправлено: 12 марта 2026 г. 9:14\nКому: Мира\nТема: RE: график'],
  ['Ukrainian', 'Від: %s\nНадіслано: 12 березня 2026 р. 9:14\nКому: Міра\nТема: RE: графік'],
  ['Turkish', 'Kimden: %s\nGönderildi: 12 Mart 2026 Perşembe 09:14\nKime: Mira\nKonu: YNT: vardiya'],
  ['Greek', 'Από: %s\nΣτάλθηκε: Πέμπτη, 12 Μαρτίου 2026 9:14 πμ\nΠρος: Mira\nΘέμα: ΑΠ: βάρδιες'],
  ['Arabic', 'من: %s\nتاريخ الإرسال: الخميس، 12 مارس 2026 9:14 ص\nإلى: Mira\nالموضوع: رد: الجدول'],
  ['Hebrew', 'מאת: %s\nנשלח: יום חמישי 12 מרץ 2026 09:14\nאל: Mira\nנושא: תורנות'],
  ['Chinese, simplified', '发件人: %s\n发送时间: 2026年3月12日 9:14\n收件人: Mira\n主题: 回复: 排班'],
  ['Chinese, wide colons', '发件人：%s\n日期：2026年3月12日 周四 09:14\n收件人：Mira\n主题：排班'],
  ['Chinese, traditional', '寄件者: %s\n寄件日期: 2026年3月12日 上午 9:14\n收件者: Mira\n主旨: 回覆: 排班'],
  ['Japanese', '差出人: %s\n送信日時: 2026年3月12日 9:14\n宛先: Mira\n件名: Re: 当番'],
  ['Korean', '보낸 사람: %s\n보낸 날짜: 2026년 3월 12일 목요일 오전 9:14\n받는 사람: Mira\n제목: RE: 근무표'],
  ['bold marks', '*From:* %s\n*Sent:* Thursday, March 12, 2026 9:14 AM\n*To:* Mira\n*Subject:* rota'],
  [
    'underscores above',
    '________________________________\nFrom: %s\nSent: Thursday, March 12, 2026 9:14 AM\nTo: Mira\nSubject: rota',
  ],
  [
    'Original Message',
    '-----Original Message-----\nFrom: %s\nSent: Thursday, March 12, 2026 9:14 AM\nTo: Mira\nSubject: rota',
  ],
  [
    'a telephone',
    '-------- Original message --------\nFrom: %s \nDate: 3/12/26 9:14 AM (GMT-06:00) \nTo: Mira \nSubject: rota',
  ],
  [
    'Thunderbird, passed on',
    '-------- Forwarded Message --------\nSubject: \trota\nDate: \tThu, 12 Mar 2026 09:14:00 +0100\nFrom: \t%s\nTo: \tMira',
  ],
  [
    'no colons below dashes',
    '------ Original Message ------\nFrom "Dana Ruiz" <dana@x.example>\nTo Mira\nDate 12 March 2026 09:14\nSubject rota',
  ],
  [
    'QQ',
    '------------------ 原始邮件 ------------------\n发件人: "Dana Ruiz"<dana@x.example>;\n发送时间: 2026年3月12日(星期四) 上午9:14\n收件人: "Mira"<mira@x.example>;\n主题: 排班',
  ],
  ['right-to-left marks', '\u200f\u202bمن:\u202c %s\nالتاريخ: 12 مارس 2026\nإلى: Mira\nالموضوع: الجدول'],
  [
    'Lotus',
    'Dana Ruiz <dana@x.example>\n03/12/2026 09:14 AM\nTo: Mira Castellano/Yard/Northwind@Northwind\ncc: Bo Li/Yard/Northwind@Northwind\nSubject: rota',
  ],
];

const attributions: readonly (readonly [string, string])[] = [
  ['Gmail', 'On Thu, Mar 12, 2026 at 9:14 AM %s wrote:'],
  ['Gmail, wrapped', 'On Thu, Mar 12, 2026 at 9:14 AM Dana Ruiz <dana@x.example>\nwrote:'],
  ['Apple Mail', 'On 12 Mar 2026, at 09:14, %s wrote:'],
  ['Yahoo', 'On Thursday, March 12, 2026 at 09:14:00 AM PDT, %s wrote:'],
  ['old Yahoo', '--- On Thu, 12 Mar 2026, %s wrote:'],
  ['Proton', '------- Original Message -------\nOn Thursday, March 12th, 2026 at 9:14 AM, %s wrote:'],
  ['Proton, other hyphens', '‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nOn Thursday, March 12th, 2026 at 9:14 AM, %s wrote:'],
  ['Outlook on a Mac, short', 'On 3/12/26, 9:14 AM, "Dana Ruiz" <dana@x.example> wrote:'],
  ['Spark', 'On 12 Mar 2026, 9:14 AM +0100, %s, wrote:'],
  ['the name first', '%s wrote on 2026-03-12 09:14:'],
  ['Eudora', 'At 09:14 AM 3/12/2026 -0600, Dana Ruiz <dana@x.example> wrote:'],
  ['AOL', 'In a message dated 3/12/2026 9:14:00 AM Central Standard Time, dana@x.example (Dana Ruiz) writes:'],
  ['GroupWise', '>>> "Dana Ruiz" <dana@x.example> 03/12/26 09:14AM >>>'],
  ['Notes', 'Dana Ruiz <dana@x.example> wrote on 03/12/2026 09:14:00 AM:'],
  ['a mail server of China', 'At 2026-03-12 09:14:00, "Dana Ruiz" <dana@x.example> wrote:'],
  ['a web mail', '12.03.2026, 09:14, "Dana Ruiz" <dana@x.example>:'],
  ['dashes around', '----- Le 12 Mar 26, à 9:14, Dana Ruiz dana@x.example a écrit :'],
  ['German', 'Am Do., 12. März 2026 um 09:14 Uhr schrieb %s:'],
  ['German, Thunderbird', 'Am 12.03.2026 um 09:14 schrieb Dana Ruiz <dana@x.example>:'],
  ['French', 'Le jeu. 12 mars 2026 à 09:14, %s a écrit :'],
  ['Spanish', 'El jue, 12 mar 2026 a las 9:14, Dana Ruiz (<dana@x.example>) escribió:'],
  ['Portuguese', 'Em qui., 12 de mar. de 2026 às 09:14, %s escreveu:'],
  ['Italian', 'Il giorno gio 12 mar 2026 alle ore 09:14 %s ha scritto:'],
  ['Dutch', 'Op do 12 mrt 2026 om 09:14 schreef %s:'],
  ['Dutch, long', 'Op 12-03-2026 09:14 heeft Dana Ruiz <dana@x.example> het volgende geschreven:'],
  ['Swedish', 'Den tors 12 mars 2026 kl 09:14 skrev %s:'],
  ['Norwegian', 'tor. 12. mars 2026 kl. 09:14 skrev %s:'],
  ['Danish', 'Den tor. 12. mar. 2026 kl. 09.14 skrev %s:'],
  ['Finnish', 'to 12. maalisk. 2026 klo 9.14 Dana Ruiz (dana@x.example) kirjoitti:'],
  ['Polish', 'czw., 12 mar 2026 o 09:14 %s napisał(a):'],
  ['Polish, Thunderbird', 'W dniu 12.03.2026 o 09:14, Dana Ruiz <dana@x.example> pisze:'],
  ['Czech', 'čt 12. 3. 2026 v 9:14 odesílatel %s napsal:'],
  ['Hungarian', 'Dana Ruiz <dana@x.example> ezt írta (időpont: 2026. márc. 12., Cs, 9:14):'],
  ['Romanian', 'În joi, 12 mar. 2026 la 09:14, %s a scris:'],
  ['Bulgarian', 'На чт, 12.03.2026 г. в 9:14 %s написа:'],
  ['Russian', 'чт, 12 мар. 2026 г. в 09:14, %s:'],
  ['Russian, wrote', '12 марта 2026 г., в 9:14, Dana Ruiz <dana@x.example> написал(а):'],
  ['Russian, user', '12 марта 2026 г., 9:14 пользователь Dana Ruiz <dana@x.example> написал:'],
  ['Ukrainian', 'чт, 12 бер. 2026 р. о 09:14 %s пише:'],
  ['Turkish', 'Dana Ruiz <dana@x.example>, 12 Mar 2026 Per, 09:14 tarihinde şunu yazdı:'],
  ['Greek', 'Στις Πέμ 12 Μαρ 2026 στις 9:14 π.μ., ο/η %s έγραψε:'],
  ['Arabic', 'في الخميس، 12 مارس 2026 في 9:14 ص تمت كتابة ما يلي بواسطة %s:'],
  ['Arabic, Apple Mail', 'في 12 مارس 2026، الساعة 9:14 ص، كتب Dana Ruiz <dana@x.example>:'],
  [
    'Hebrew',
    '\u202bבתאריך יום ה׳, 12 במרץ 2026 ב-9:14 מאת \u202aDana Ruiz\u202c\u200f <\u202adana@x.example\u202c\u200f>:\u202c',
  ],
  ['Chinese, simplified', 'Dana Ruiz <dana@x.example> 于2026年3月12日周四 09:14写道：'],
  ['Chinese, a mail server', '在 2026-03-12 09:14:00，"Dana Ruiz" <dana@x.example> 写道：'],
  ['Chinese, traditional', 'Dana Ruiz <dana@x.example> 於 2026年3月12日 週四 上午9:14寫道：'],
  ['Japanese', '2026年3月12日(木) 9:14 %s:'],
  ['Japanese, Apple Mail', '2026/03/12 9:14、Dana Ruiz <dana@x.example>のメール:'],
  ['Korean', '2026년 3월 12일 (목) 오전 9:14, %s님이 작성:'],
  ['Korean, Apple Mail', '2026. 3. 12. 오전 9:14, Dana Ruiz <dana@x.example> 작성:'],
];

describe('quoteHeaderAt', () => {
  it.each([...blocks, ...attributions])('reads who and when: %s', (_, pattern) => {
    const text = pattern.replace('%s', 'Dana Ruiz <dana@x.example>');
    const header = read(`${text}\n\nWords.`);
    expect(header).toMatchObject({ author: 'Dana Ruiz', address: 'dana@x.example', day: '2026-03-12', first: 0 });
    expect(header?.last).toBe(text.split('\n').length - 1);
  });

  it.each([
    [
      'Forwarded by Lotus',
      '---------------------- Forwarded by Bo Li/Yard on 03/13/2026 08:00 AM ---------------------------\n\nDana Ruiz\n03/12/2026 09:14 AM\nTo: Bo Li/Yard\ncc:\nSubject: rota',
    ],
    [
      'Gmail',
      '---------- Forwarded message ---------\nVon: Dana Ruiz <dana@x.example>\nDate: Do., 12. März 2026 um 09:14 Uhr\nSubject: Plan\nTo: Bo',
    ],
    [
      'Apple Mail',
      'Begin forwarded message:\n\nFrom: Dana Ruiz <dana@x.example>\nSubject: rota\nDate: 12 March 2026 at 09:14:00 GMT\nTo: Bo',
    ],
    [
      'Apple Mail, French',
      'Début du message réexpédié :\n\nDe: Dana Ruiz <dana@x.example>\nObjet: rota\nDate: 12 mars 2026 à 09:14:00 UTC\nÀ: Bo',
    ],
    [
      'Apple Mail, Japanese',
      '転送されたメッセージ：\n\n差出人: Dana Ruiz <dana@x.example>\n件名: 当番\n日付: 2026年3月12日 9:14:00 JST\n宛先: Bo',
    ],
    [
      'Apple Mail, Polish',
      'Początek przekazywanej wiadomości:\n\nOd: Dana Ruiz <dana@x.example>\nTemat: grafik\nData: 12 marca 2026 09:14:00\nDo: Bo',
    ],
  ])('knows what is passed on: %s', (_, text) => {
    expect(read(`${text}\n\nWords.`)).toMatchObject({ author: 'Dana Ruiz', forwarded: true, day: '2026-03-12' });
  });

  it.each([
    'Budget: we are over.\nRisks: none.\nTo: be decided.',
    'From Monday on we sail at nine.\nTo everybody: thanks.',
    'As I said on 12 March 2026 when Bo wrote:',
    'On 12 March I talked to Bo.\nThis is what he wrote:',
    'The rules, as I wrote:\n- one\n- two',
    'Date: Friday\nTime: 9:14',
    'Time: 9:14\nDate: 12 March 2026\nTo: be told',
    'On Friday we meet at 9:30. Agenda:',
    'Yesterday, 12 March 2026, we agreed:',
    'Re: the budget\nTo: discuss on Friday',
    'To: do\n- call Bo\n- send the list',
    'A: one\nB: two',
    'Do: ask early\nKam: later',
    'Original message',
    '----------',
    'Dana Ruiz\n12 March 2026',
    'Hi Dana,',
  ])('takes no words for a header: %s', (text) => {
    expect(read(`${text}\n\nWords.`)).toBeNull();
  });
});
