import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';

/** Something with a name of its own that goes live or is down: people do neither. */
const thing =
  /(?:^|[.!?,;:(] |\b(?:and|but|that|with|as|while|before|since|since \w+day|until|when|after|because|on|to|of|in|for) )(?<name>\p{Lu}\p{Ll}{3,14}(?: \p{Lu}\p{Ll}{2,14})?) (?:(?:has|have|had|will|is|was|should|can|now|finally|already|also|just|again|still) ){0,2}(?:(?:went|go|goes|gone|going|be|is|was) (?:now |finally |already |still )?live\b|(?:crashed|fell over|froze)\b|(?:is|was|be|been) (?:now |finally |already |still |fully )?(?:rolled out|deployed|migrated|up and running|switched (?:on|off)|decommissioned|integrated)\b|(?:now )?(?:feeds|syncs) (?:into |with |to )?(?:the|our|data)\b)/u;

/** Names everybody has heard, words that begin a sentence, and those that say what they are. */
const plain =
  /^(?:The|This|That|These|Those|It|They|We|He|She|You|There|Here|Everything|Everybody|All|Both|Each|Nothing|What|Which|Who|When|Then|Now|Today|Yesterday|Tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Outlook|Excel|Word|Teams|Zoom|Slack|Jira|Google|Gmail|Windows|Oracle|Salesforce|Linux|Mac|Facebook|Twitter|Linkedin|Instagram|Amazon|Azure|Netflix|Microsoft|Apple|Internet|Christmas|Easter|Website|Email|Phase|Version|Release|Sprint|Part|Step|Site|Plant|System|Server|Line|Bus|Train|Most|Some|Many|Several|Nobody|Everyone|Someone|Production|Pricing|Payroll|Finance|Sales|Marketing|Legal|Support|Service|Wave|Stage|Level|Group|Team|Office|Building|Warehouse|Store|Shop|Branch|Unit|Ward|School)\b/;
const kind =
  /\b(?:system|tool|platform|app|application|software|project|programme|program|database|portal|site|website|server|service|product|module|initiative|campaign|team|company|vendor|supplier|contractor|firm|office|client|customer|plant|office|branch|ward|house|street|road)\b/i;

const isExplained = (draft: Draft, name: string): boolean => {
  const { text } = draft;
  const at = text.indexOf(name);
  if (at < 0) return true;
  const behind = text.slice(at + name.length, at + name.length + 40);
  const before = text.slice(Math.max(0, at - 32), at);
  if (/^(?:, (?:the|our|a|an|which|who|their)\b| ?\(|'s | ?[–—] )/.test(behind)) return true;
  if (kind.test(before.split(/[.!?\n]/).at(-1) ?? '') || kind.test(behind.split(/[.!?\n]/)[0]?.slice(0, 16) ?? ''))
    return true;
  return [draft.subject, draft.greeting, draft.signature].some(
    (part) => part !== null && text.slice(part.start, part.end).includes(name),
  );
};

export const unexplainedName: Rule = {
  id: 'unexplained-name',
  family: 'assumptions',
  severity: 'advice',
  step: 'communicate',
  capability: '7.5',
  card: null,
  mistake: 'assuming they know',
  reason: 'Names of tools and projects are known in the team that chose them, and often nowhere else.',
  flags: [
    'Visits are up by a third. Beekeeper went live on the 9th.',
    'The tests are through, and Falcon goes live on Monday in all four branches.',
    'The night shift counts by hand again, as Merlin was switched off on Friday.',
    'On the wards it is quieter. Kestrel has been rolled out to the wards, and the night shift likes it.',
    'The portal was slow all morning. Osprey crashed again at ten.',
    'Heron now feeds the ledger every night, so nobody types the totals.',
  ],
  passes: [
    'Beekeeper, our new staff app, went live on the 9th.',
    'The booking tool Falcon goes live on Monday in all four branches.',
    'Outlook crashed again at ten, as on Tuesday.',
    'Subject: Kestrel rollout\n\nKestrel has been rolled out to the wards.',
    'Priya went home at noon, and Tom takes her calls.',
    'The thing is done. Everything went live on Monday.',
    'Osprey (the ticket queue) crashed again at ten.',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (
      ![
        'live',
        'crashed',
        'froze',
        'fell',
        'rolled',
        'deployed',
        'migrated',
        'running',
        'switched',
        'decommissioned',
        'integrated',
        'feeds',
        'syncs',
      ].some((word) => vocabulary.has(word))
    )
      return [];
    const seen = new Set<string>();
    return draft.sentences.flatMap((sentence) => {
      const match = thing.exec(sentence.flat);
      const name = match?.groups?.name;
      if (!match || !name || plain.test(name) || seen.has(name) || isExplained(draft, name)) return [];
      seen.add(name);
      const words = findIn(sentence, new RegExp(name, 'u'));
      if (!words || draft.text.indexOf(name) < words.start) return [];
      return [
        {
          ...words,
          message: `${name} is not introduced`,
          why: `A reader outside your team may not know what ${name} is. Two words where it first stands are enough: our ticket tool, the new freight firm.`,
        },
      ];
    });
  },
};
