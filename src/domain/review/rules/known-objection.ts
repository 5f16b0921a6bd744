import { exampleReader } from '../example-reader.ts';
import { daysSince, inCommon, namesOf, saidSo, sameThing, thingIn } from '../on-file.ts';
import type { Rule } from '../rule.ts';

const remembered = 120;
const addressed =
  /\b(?:you (?:raised|said|asked|mentioned|worried|feared|were|are|had|have|pointed|objected|doubted|preferred|wanted)|your (?:concern|worry|point|objection|doubt|question|view|hesitation)s?|concerns?|objections?|i know (?:that )?you|despite|although|even though|downsides?|drawbacks?|risks?|trade-?offs?|unlike|this time|what has changed|since then|in return|to answer|against it|the case against|doubts?)\b/i;
const favours = /\b(?:propose|recommend|suggest|ask for|would like|plan to|want to|let us|we should)\b/i;
const against =
  /\b(?:against|opposes?|opposed|object\w*|sceptical|skeptical|doubts?|doubtful|no to|said no|not convinced|unconvinced|dislikes?|hates?|refus\w*|reject\w*|wary|not in favou?r|won't back|will not back|can't see|worried|fears?|nervous|unsure)\b/i;

const attitude = new RegExp(against.source, 'gi');

const onFile = exampleReader({
  facts: [
    {
      kind: 'position',
      quote: 'against moving the help desk to Leeds, too many people would leave',
      polarity: 'negative',
    },
    { kind: 'position', quote: 'backs the Corvid scanners', polarity: 'positive' },
    { kind: 'position', quote: 'sceptical about a second canteen counter', polarity: 'negative' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

export const knownObjection: Rule = {
  id: 'known-objection',
  family: 'solutions',
  severity: 'warning',
  step: 'influence',
  capability: '5.5',
  card: 'E11',
  mistake: null,
  ofPlace: true,
  needsReader: true,
  reason: 'An objection that is on record and not answered is raised again, and then the talk is about it alone.',
  flags: [
    example('Please approve the move of the help desk to Leeds by Friday.'),
    example('I propose that we move the help desk to Leeds in May. Could you approve it by Friday?'),
    example('I recommend a second counter for the canteen. Please decide by 20 March.'),
    example(
      'Subject: Help desk to Leeds\n\nHelen,\n\nI need your approval for moving the help desk to Leeds by 20 March.',
    ),
    example('Do you agree to a second canteen counter?'),
    example('We would like to move the help desk to Leeds. Please sign the lease by Friday.'),
  ],
  passes: [
    example(
      'Please approve the move of the help desk to Leeds. You feared that people leave: eight of nine said they come along.',
    ),
    example(
      'I know you are sceptical about a second canteen counter. Please look at the two figures and decide by 20 March.',
    ),
    example('Please approve the Corvid scanners by Friday.'),
    example('The help desk in Leeds answers within two hours.'),
    example('Please approve the trip of the help desk lead to York by Friday.'),
    example(
      'I recommend a second counter for the canteen. The downside is the space; the cook moved the salad bar. Please decide by 20 March.',
    ),
    example('Please approve the canteen menu by Friday.'),
  ],
  check: (draft, { reader }) => {
    if (!reader || draft.words < 6) return [];
    const positions = reader.facts.filter(
      (fact) =>
        fact.kind === 'position' &&
        fact.whose === 'reader' &&
        fact.closed === null &&
        (fact.polarity === 'negative' || (fact.polarity === null && against.test(fact.quote))) &&
        daysSince(fact, reader) <= remembered,
    );
    if (positions.length === 0) return [];
    const asks = draft.asks.filter(({ kind }) => kind === 'decision').map(({ sentence }) => sentence);
    const wanted = [...asks, ...draft.sentences.filter(({ flat, question }) => !question && favours.test(flat))];
    if (draft.asks.length === 0 || wanted.length === 0) return [];
    if (draft.sentences.some(({ flat }) => addressed.test(flat))) return [];
    const names = namesOf(reader);
    // The newest word of theirs on a thing is where they stand.
    const supports = reader.facts.filter(
      ({ kind, whose, polarity }) => kind === 'position' && whose === 'reader' && polarity === 'positive',
    );
    for (const fact of positions) {
      const thing = thingIn(fact.quote.replace(/^[^,;]*?\b(?:about|against|to)\b/i, ''), names);
      const [what] = fact.quote.split(/,|;|\bbecause\b/i);
      const core = thingIn((what ?? fact.quote).replace(attitude, ' '), names);
      const at = wanted.find(({ flat }) => {
        const said = thingIn(flat, names);
        return sameThing(said, core.size > 0 ? core : thing) && inCommon(said, core) >= Math.min(2, core.size);
      });
      if (!at) continue;
      const turned = supports.some((one) => one.said > fact.said && sameThing(thingIn(one.quote, names), core));
      if (turned) continue;
      return [
        {
          start: at.start,
          end: at.end,
          message: `${reader.called} has objected to this`.slice(0, 60),
          why: `${saidSo(fact.source, reader)} Take it up before asking: the part that is right, and your answer to the rest.`,
          basis: [fact.source],
        },
      ];
    }
    return [];
  },
};
