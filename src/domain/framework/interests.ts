import type { Line } from '../documents/line.ts';
import { shortened } from '../documents/words.ts';
import { sameThing, thingIn } from '../review/on-file.ts';
import { millis } from '../shared/time.ts';
import type { LandscapeMaterial } from './landscape.ts';

/** Interests are those of today: so many days back. */
const remembered = 180;
const most = 5;

/** Where two above the user stand for and against the same thing, by their newest words. */
export const interestsIn = ({
  facts,
  called,
  now,
}: Pick<LandscapeMaterial, 'facts' | 'called' | 'now'>): readonly Line[] => {
  const quoted = (words: string): string => `“${shortened(words, 24)}”`;
  const stands = facts.filter(
    ({ kind, owner, polarity, said, closed }) =>
      kind === 'position' &&
      closed === null &&
      owner !== null &&
      called.get(owner)?.above === true &&
      (polarity === 'positive' || polarity === 'negative') &&
      millis(now) - millis(said) <= remembered * 86_400_000,
  );
  const names = new Set(
    stands.flatMap(
      ({ owner }) =>
        called
          .get(owner ?? '')
          ?.name.toLowerCase()
          .split(/\s+/) ?? [],
    ),
  );
  const things = stands.map((one) => ({ one, thing: thingIn(one.quote, names) }));
  const interests = things.flatMap(({ one, thing }, place) =>
    things.slice(place + 1).flatMap(({ one: other, thing: another }): Line[] => {
      if (one.owner === other.owner || one.polarity === other.polarity || !sameThing(thing, another)) return [];
      const [theirs, others] = [one, other].map(({ owner }) => called.get(owner ?? '')?.called ?? '');
      return [
        {
          text: `${theirs} and ${others} stand apart here: ${quoted(one.quote)} and ${quoted(other.quote)}.`,
          sources: [one.line, other.line],
        },
      ];
    }),
  );
  return interests.slice(0, most);
};
