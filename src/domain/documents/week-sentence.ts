import { spelledOf } from '../people/counted.ts';

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a week holds, in one true sentence; `when`: whether it has passed, is now or is still to come. */
export const weekSentence = ({
  when,
  talks,
  mine,
  theirs,
  late,
  milestones,
  kept,
}: {
  readonly when: 'past' | 'now' | 'coming';
  /** Talks with somebody above; in the week that is now only those still to come. */
  readonly talks: number;
  /** Open and due in it. */
  readonly mine: number;
  readonly theirs: number;
  /** Past its day before the week began, or in it. */
  readonly late: number;
  readonly milestones: number;
  /** Of what was due in it, what the user kept. */
  readonly kept: number;
}): string => {
  if (when === 'past') {
    const parts = [
      ...(talks > 0 ? [spelledOf(talks, 'talk')] : []),
      ...(kept > 0 ? [`${spelledOf(kept, 'word')} kept`] : []),
      ...(mine > 0 ? [`${spelledOf(mine, 'thing')} of yours still open`] : []),
    ];
    return parts.length === 0 ? 'Nothing stands in this week.' : `${upper(listed(parts))}.`;
  }
  const parts = [
    ...(talks > 0 ? [`${spelledOf(talks, 'talk')}${when === 'now' ? ' to come' : ''}`] : []),
    ...(mine > 0 ? [`${spelledOf(mine, 'thing')} you owe`] : []),
    ...(theirs > 0 ? [`${spelledOf(theirs, 'thing')} you wait for`] : []),
    ...(milestones > 0 ? [spelledOf(milestones, 'milestone')] : []),
  ];
  const past = late > 0 ? `${upper(spelledOf(late, 'commitment'))} past ${late === 1 ? 'its' : 'their'} day.` : '';
  const ahead = parts.length === 0 ? '' : `${upper(listed(parts))}${when === 'now' ? ' this week' : ''}.`;
  return (
    [past, ahead].filter(Boolean).join(' ') ||
    (when === 'now' ? 'The rest of this week is yours.' : 'Nothing stands in this week yet.')
  );
};
