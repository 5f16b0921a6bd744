import { readMemo } from '../../src/domain/proposals/read-memo.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import type { Store } from '../../src/store/store.ts';
import type { Words } from './made-up-text.ts';

const day = 86_400_000;
const count = 30;

/** A memo of about three hundred words in the forms people write them in. */
const memo = (words: Words): string => {
  const title = (): string => words.title();
  return [
    `# ${title()}`,
    `## Problem\n${title()} takes two hours every night. Last month 41 of them were late: ${title()}.`,
    '## Options',
    ...['A', 'B', 'C'].map(
      (key) =>
        `### Option ${key}: ${title()}\nCost: 12,000 a year for ${title()}.\nDownside: ${title()} becomes slower.\nMitigation: ${title()}.\nBenefit: ${title()} saves an hour.`,
    ),
    `If we do nothing, ${title()} goes on.`,
    `## Recommendation\nOption B, because ${title()} can begin in a week.`,
    `## Timeline\n- Start in March: ${title()}\n- Finish by June: ${title()}`,
    `## Consultation\nThe team has seen it: ${title()}.`,
    `## Decision needed\nPlease approve ${title()} by 30 June.`,
    words.text(600),
  ].join('\n\n');
};

/** Adds thirty proposals, each from a memo with four options, claims, objections, positions and talks; the last is the largest. */
export const addProposals = (store: Store, { now, words }: { readonly now: number; readonly words: Words }): void => {
  const at = (ms: number): string => inZone(ms, 'UTC');
  store.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const id = `proposal-${n}`;
      const made = at(now - (count - n) * 6 * day);
      const source = `proposal-memo-${n}`;
      const text = memo(words);
      store.sources.add({
        id: source,
        kind: 'capture',
        key: `proposal:${id}`,
        thread: source,
        said: made,
        learned: made,
        title: '',
        text,
        moment: null,
        people: [],
        automatic: false,
        attachments: [],
      });
      const open = n > 9;
      const head = {
        id,
        title: words.title().slice(0, 200),
        source,
        decider: `person-${1 + (n % 5)}`,
        ladder: 'decide' as const,
        ask: null,
        chosen: null,
        moment: null,
        byDay: at(now + n * day).slice(0, 10),
        opened: made,
        ended: open ? null : { at: at(now - n * day), how: 'dropped' as const },
        updated: made,
      };
      store.proposals.put(head);
      const reading = readMemo(text, made.slice(0, 10));
      const stands = { made, updated: made };
      const options = reading.options.map(({ name, nothing, span }, place) => {
        const option = `${id}-o${place}`;
        const state = place % 2 === 0 ? ('accepted' as const) : ('proposed' as const);
        store.proposals.putOption(id, { id: option, name, nothing, from: { source, ...span }, state, ...stands });
        return option;
      });
      for (const [place, { part, option, kind, span }] of reading.lines.entries())
        store.proposals.putLine(id, {
          id: `${id}-l${place}`,
          option: option === null ? null : (options[option] ?? null),
          part,
          kind,
          words: text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 2000),
          from: { source, ...span },
          fact: null,
          state: place % 3 === 0 ? 'proposed' : 'accepted',
          ...stands,
        });
      store.proposals.put({ ...head, chosen: options[1] ?? null });
      for (let place = 0; place < 6; place += 1) {
        store.proposalClaims.put(id, {
          id: `${id}-c${place}`,
          option: null,
          sort: place < 4 ? 'claim' : 'assumption',
          words: words.title(),
          origin: words.word(),
          dated: made.slice(0, 10),
          independent: null,
          strength: place % 2 === 0 ? 'own' : 'opinion',
          test: '',
          testBy: null,
          story: null,
          fact: null,
          from: null,
          state: 'accepted',
          ...stands,
        });
        store.objections.put(id, {
          id: `${id}-q${place}`,
          sort: place < 4 ? 'objection' : 'question',
          person: `person-${1 + place}`,
          words: words.title(),
          valid: '',
          answer: place % 2 === 0 ? words.title() : '',
          test: '',
          assigned: null,
          due: null,
          fact: null,
          about: '',
          from: null,
          state: 'accepted',
          ...stands,
        });
      }
      for (let place = 0; place < 8; place += 1)
        store.rooms.putPerson(id, {
          person: `person-${1 + place}`,
          part: place === 0 ? 'decides' : null,
          matters: words.title(),
          leftOut: false,
          ...stands,
        });
    }
  });
};
