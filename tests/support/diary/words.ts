/** What a promise does: the verb in three forms, and how it takes whom it is for. */
export type Act = {
  readonly base: string;
  readonly past: string;
  readonly ing: string;
  /** "send you the table", "show the table to you", or nobody named. */
  readonly takes: 'dative' | 'to' | 'nobody';
};

const act = (words: string, takes: Act['takes']): Act => {
  const [base = '', past = '', ing = ''] = words.split('/');
  return { base, past, ing, takes };
};

export const acts: readonly Act[] = [
  act('send/sent/sending', 'dative'),
  act('send/sent/sending', 'to'),
  act('send/sent/sending', 'nobody'),
  act('get/got/getting', 'dative'),
  act('give/gave/giving', 'dative'),
  act('forward/forwarded/forwarding', 'dative'),
  act('mail/mailed/mailing', 'dative'),
  act('show/showed/showing', 'dative'),
  act('bring/brought/bringing', 'dative'),
  act('hand/handed/handing', 'dative'),
  act('forward/forwarded/forwarding', 'to'),
  act('deliver/delivered/delivering', 'to'),
  act('pass/passed/passing', 'to'),
  act('hand over/handed over/handing over', 'nobody'),
  act('share/shared/sharing', 'nobody'),
  act('finish/finished/finishing', 'nobody'),
  act('draft/drafted/drafting', 'nobody'),
  act('write/wrote/writing', 'nobody'),
  act('update/updated/updating', 'nobody'),
  act('review/reviewed/reviewing', 'nobody'),
  act('prepare/prepared/preparing', 'nobody'),
  act('put together/put together/putting together', 'nobody'),
  act('pull together/pulled together/pulling together', 'nobody'),
  act('circulate/circulated/circulating', 'nobody'),
  act('complete/completed/completing', 'nobody'),
  act('correct/corrected/correcting', 'nobody'),
  act('check/checked/checking', 'nobody'),
  act('rework/reworked/reworking', 'nobody'),
  act('submit/submitted/submitting', 'nobody'),
  act('sort out/sorted out/sorting out', 'nobody'),
];

const first =
  'margin,hiring,vendor,warehouse,quay,onboarding,travel,maintenance,pricing,freight,training,licence,energy,returns,payroll,security,packaging,customs,fleet,lease,scanner,rota,catering,pilot,stock,recall,insurance,survey,parking,archive,loyalty,refund,helpdesk,labelling,routing,storage';
const second =
  'table,plan,shortlist,summary,draft,memo,checklist,forecast,overview,report,breakdown,comparison,timeline,proposal,estimate,contract,list,sheet,study,calculation';

/** A thing somebody may promise, never the same twice in a diary: "the margin table". */
export const thingAt = (index: number): string => {
  const firsts = first.split(',');
  const seconds = second.split(',');
  const at = index % (firsts.length * seconds.length);
  return `the ${firsts[at % firsts.length]} ${seconds[(at * 7 + Math.floor(at / firsts.length)) % seconds.length]}`;
};

/** A cast: first name, last name, pronoun. The first is the user, then manager, skip-level, CFO, peer, report. */
export type Named = readonly [string, string, 'she' | 'he' | 'they'];
export const casts: readonly (readonly Named[])[] = [
  [
    ['Maren', 'Holt', 'she'],
    ['Idris', 'Calloway', 'he'],
    ['Petra', 'Lindqvist', 'she'],
    ['Oswin', 'Achterberg', 'he'],
    ['Tamsin', 'Vale', 'she'],
    ['Jonas', 'Ferreira', 'he'],
  ],
  [
    ['Kofi', 'Mensah', 'he'],
    ['Ruth', 'Oyelaran', 'she'],
    ['Bernard', 'Kessler', 'he'],
    ['Yuki', 'Tanabe', 'she'],
    ['Lars', 'Nygaard', 'he'],
    ['Amira', 'Haddad', 'she'],
  ],
  [
    ['Sinead', 'Rourke', 'she'],
    ['Priya', 'Raman', 'she'],
    ['Viktor', 'Hlavka', 'he'],
    ['Grace', 'Okafor', 'she'],
    ['Mateo', 'Iglesias', 'he'],
    ['Wen', 'Zhao', 'she'],
  ],
  [
    ['Tobias', 'Ernst', 'he'],
    ['Frances', 'Whitlock', 'she'],
    ['Anil', 'Deshmukh', 'he'],
    ['Joan', 'Pemberton', 'she'],
    ['Marek', 'Sobol', 'he'],
    ['Lucia', 'Bianchi', 'she'],
  ],
];

export const greetings = [
  'Hi {you},',
  'Hello {you},',
  'Dear {you},',
  '{you},',
  'Good morning {you},',
  'Hi {you}',
  'Morning {you} -',
  '',
];
export const closings = [
  'Best,\n{me}',
  'Kind regards\n{full}',
  'Thanks\n{me}',
  'Best regards,\n\n{full}\nHalden Freight | Operations\n+00 555 0142',
  'Cheers, {me}',
  '-- \n{full}\nHead of Something, Halden Freight',
  '{me}',
  'Regards,\n{me}\n\nSent from my phone',
  '',
];
export const subjects = [
  'This week',
  'Quick update',
  'Next steps',
  'Where we stand',
  'Two things',
  'After our call',
  'Numbers',
  'For Thursday',
  'Question',
  'Loose ends',
];
