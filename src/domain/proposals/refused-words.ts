import { anybody } from './names-marked.ts';

export const leads =
  '(?:head teacher|team lead(?:er)?|project lead(?:er)?|(?:line |shift |site |night )?manager|shift lead(?:er)?|deputy|supervisor|foreman|director|principal)';
export const roles = `(?:${leads}|colleague|assistant|secretary|nurse|doctor|teacher|engineer|analyst|accountant|driver|coach|intern|trainee|apprentice|clerk|developer|designer|contractor)`;
export const staff =
  '(?:staff|employees|team members|people|colleagues|workers|nurses|doctors|teachers|engineers|agents|drivers|analysts|developers|managers|direct reports|technicians|clerks|carers|members of (?:the|my|our) team)';
export const each = `(?:each|every|per) (?:single |individual )?(?:${roles}|person|employee|agent|worker|team member|member of (?:staff|the team|our team)|carer|technician)`;
export const one = `(?:the|our|my|this|that|his|her|their) (?:[\\p{L}-]+ )?${roles}`;
export const who = `(?:${anybody}|${one})`;
export const theirs = '(?:his|her|their|the)';
export const over = '(?![\\p{L}\\p{N}])';
export const stop = '$|[.,;:!?)\\]"”“—–/]| [-–—(]';
/** What may follow somebody who is the object, and not part of another word's name. */
export const after = (more: string): string => `(?=${stop}| (?:${more})${over})`;
export const ends = after(
  `${anybody}|and|or|before|after|by|this|next|now|today|tomorrow|immediately|soon|at|in|on|over|until|because|since|if|when|as|so|for|from|with|without|to|within|then|straight|quietly|early|last|who|instead|too|altogether|right|during|under`,
);
export const rated = after(
  `${anybody}|by(?! (?:urgency|need|waiting|arrival|date|how long|when))|on|against|for|from|each|every|and|or|as|in|with|according|out of|before|this|monthly|weekly|quarterly|yearly|publicly|who|so`,
);
const times =
  '(?:end|summer|autumn|winter|spring|christmas|easter|new year|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|q[1-4]|\\d+|year|quarter|month|week|merger|audit|pilot|then|it)';
export const leaves = `(?=${stop}| (?:now|soon|because|this|next (?:week|month|quarter|year)|at once|at the end|as soon|quietly|straight|so|if|when|with (?:a |three |two |six |full )?(?:months?|package|notice|severance|pay)|(?:by|before|in|within|until) (?:the )?(?:end of )?(?:the |this |next )?${times})${over}| and (?!see|look|visit|meet|find|ask|talk|speak|check|watch|learn|work|help|get|try|show))`;

export const done =
  '(?:fired|dismissed|sacked|let go|laid off|demoted|disciplined|terminated|made redundant|pushed out|managed out|shown the door|given (?:his |her |their )?notice|promoted(?! as the)|replaced(?! on| at| for| while)|(?:removed|moved out|moved|taken) (?:from|of|out of) (?:his|her|their|the) (?:post|job|role|position|office)|put on a (?:pip|performance (?:improvement )?plan)|rated|ranked|scored|graded)';
export const will =
  '(?:should|must|ought to|has to|have to|needs? to|is to|are to|will|shall|can|could|may|is going to|deserves? to)(?: now| soon| finally| simply)?';

export const union = `(?:the |a |any |our |their )?(?:trade |labou?r |staff |company |new |local |teachers' |nurses' |drivers' )?(?:unions?|works councils?|staff council)`;
export const organising =
  "(?:the |a |any |our |their )?(?:(?:trade )?union(?:'s)? (?:drive|meetings?|campaign|vote|ballot|election|recognition|organi[sz]ers?|reps?|representatives?|activists?|members(?:hip)?|activit(?:y|ies)|organi[sz]ing)|works council (?:elections?|vote)|unioni[sz](?:ation|ing)|organi[sz]ing drive|collective bargaining)";
export const against =
  '(?:prevent|stop|block|break|bust|weaken|defeat|avoid|discourag|undermin|delay|postpon|sidelin|crush|resist|fight|marginali[sz]|sabotag)(?:e|p?ing)?';

export const learn =
  '(?:find(?:ing)? out|identify(?:ing)?|learn(?:ing)?|know(?:ing)?|trac(?:e|ing)|work(?:ing)? out|discover(?:ing)?|establish(?:ing)?|figur(?:e|ing) out|unmask(?:ing)?|list(?:ing)?|see)';
export const whoever = "(?:who|which (?:of )?(?:[\\p{L}']+ ){0,3}[\\p{L}']+)(?: has| have| had)?";
const authority =
  '(?:(?:the |a )?(?:press|media|papers?|journalists?|reporters?|regulators?|ombudsman|auditors?|inspect(?:ors?|orate|ion)|authorit(?:y|ies)|police|hotline|watchdog|union|works council|labou?r office)|compliance|hr)';
const wrong =
  '(?:the |this |a |any )?(?:fraud|bribery|corruption|wrong-?doing|misconduct|bullying|harassment|abuse|theft|discrimination|cover-?up|(?:safety |data )?breach(?:es)?|violations?|racism|sexism|malpractice)';
export const told = `(?:blew the whistle|leaked(?! (?:oil|water|gas|coolant))|tipped off|(?:talked|spoke|went|wrote|complained|turned|reported)(?: [^.;:!?]{0,40}?)? to ${authority}|(?:told|informed|contacted|alerted) ${authority}|(?:reported|exposed|flagged) (?:us(?! that)|me(?! that)|management)|(?:reported|complained about|exposed|flagged) (?:${wrong}|${who}(?!')))${over}`;
export const teller =
  '(?:whistle-? ?blowers?|(?:whoever|anyone who|those who|the (?:person|people|one|colleague|employee|nurse|engineer|driver) who) (?:reported|leaked|blew the whistle|complained|spoke to|talked to|went to)(?: us| me| it| this)?)';

const before = '(?<![\\p{L}\\p{N}])';
export const any = (words: string): RegExp => new RegExp(`${before}(?:${words})`, 'giu');
export const cased = (words: string): RegExp => new RegExp(`${before}(?:${words})`, 'gu');
