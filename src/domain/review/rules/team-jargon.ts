import { exampleReader } from '../example-reader.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

// Words of one trade or team that a leader of another is not sure of; what is common in any office stands elsewhere.
const jargon =
  /\b(?:story points?|sprint velocity|velocity points|burn-?down|burn-?up|backlog (?:grooming|refinement)|(?:spike|epic)s? in (?:jira|the backlog)|tech(?:nical)? debt|refactor\w*|pull requests?|code freeze|merge conflicts?|regression suite|unit tests?|ci\/cd|ci pipeline|build pipeline|kubernetes|k8s|docker|terraform|microservices?|middleware|back-?end|front-?end|api endpoints?|webhooks?|cron ?jobs?|latency p\d\d|p9[59]|idempoten\w+|rate[- ]limit\w*|load balancer|failover|rollback|hot-?fix\w*|staging (?:environment|server)|feature flags?|schema migration|data lake|data ?warehouse|kanban|scrum of scrums|definition of done|wip limits?|okr tree|swim ?lanes?|gemba|poka-?yoke|takt|kaizen|tam sam|cohort retention curve|attribution model|programmatic)\b/i;
// "OPS-1123", "fact_order_v2", "OrderSyncJob": names that only the team's own tools know.
const ofTools =
  /\b(?:[A-Z]{3,6}-\d{3,6}|[a-z]{3,}_[a-z]{3,}(?:_[a-z0-9]{2,}){0,3}|[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,}){2,3})\b/;
const explained = /^(?:'s)?,? ?(?:\(|–|—|:|, (?:that is|i\.e|which|our|the|a)\b| is (?:a|our|the)\b| means\b|, or )/i;
const notMine = /https?:|www\.|@|\.(?:com|org|net|pdf|docx?|xlsx?)\b/i;
const most = 3;

const known = exampleReader({
  facts: [{ kind: 'request', quote: 'what is the plan for the technical debt?', toReader: false }],
  updates: [{ id: 'u', sent: '2026-03-06T09:00:00Z', text: 'The failover test of OPS-1123 went well.' }],
});
const example = (text: string) => ({ text, options: { reader: known } });

export const teamJargon: Rule = {
  id: 'team-jargon',
  family: 'alignment',
  severity: 'advice',
  step: 'communicate',
  capability: '7.5',
  card: 'E12',
  mistake: 'assuming they know',
  needsReader: true,
  reason: 'A word of the team’s own makes a reader outside of it guess or skip, and few ask.',
  flags: [
    example('We moved four story points to the next sprint.'),
    example('The regression suite is red since Monday.'),
    example('PAY-2231 blocks the go-live.'),
    example('The import fails because of order_sync_v2.'),
    example('OrderSyncJob runs for nine hours now.'),
    example('We need two weeks for the schema migration.'),
  ],
  passes: [
    example('We work off the technical debt in April.'),
    example('The failover test is repeated in June.'),
    example('OPS-1123 is closed.'),
    example('The regression suite (the tests that run every night) is red.'),
    example('The nightly tests fail since Monday.'),
    example('Please see https://wiki.example.org/order_sync_v2 for the details.'),
    example('We meet at McDonald House on Monday.'),
  ],
  check: (draft, { reader }) => {
    if (!reader || draft.words > 1500) return [];
    const theirs = [
      ...reader.facts.filter(({ whose, told }) => whose === 'reader' || told !== null).map(({ quote }) => quote),
      ...reader.updates.map(({ text }) => text),
    ]
      .join('\n')
      .toLowerCase();
    const said = new Set<string>();
    return draft.sentences
      .flatMap((sentence) => {
        if (meets(sentence, notMine)) return [];
        const span = findIn(sentence, jargon) ?? findIn(sentence, ofTools);
        if (!span) return [];
        const words = draft.text.slice(span.start, span.end);
        const key = words.toLowerCase();
        if (said.has(key) || theirs.includes(key) || explained.test(draft.text.slice(span.end, span.end + 20)))
          return [];
        said.add(key);
        return [
          {
            ...span,
            message: 'A word of your team',
            why: `Nothing on file shows that ${reader.called} uses “${words}” or was ever sent it. Say what it does, or leave it out.`,
          },
        ];
      })
      .slice(0, most);
  },
};
