import { call } from '../api.ts';
import { SmallForm } from './small-form.tsx';
import { type PlannedTalk, useTalkDeed } from './use-talk.ts';

/** What a talk is planned with: words of the offer or of the talk, its day and time. */
export type TalkDraft = {
  readonly goal: string;
  readonly bring: string;
  readonly cost: string;
  readonly day: string;
  readonly clock: string;
};

const usualClock = '10:00';

/** The form of a talk before a decision, for a new one or one that is planned; without a day it has no time yet. */
export const TalkForm = ({
  proposal,
  person,
  called,
  talk,
  draft,
  close,
}: {
  readonly proposal: string;
  /** Null where they were deleted. */
  readonly person: string | null;
  readonly called: string;
  /** The one that is changed; a new one where there is none. */
  readonly talk: PlannedTalk | null;
  readonly draft: TalkDraft;
  readonly close: () => void;
}) => {
  const deed = useTalkDeed();
  const movable = talk === null || talk.at === null || talk.at.own;
  const keep = ({
    goal = '',
    bring = '',
    cost = '',
    day = '',
    clock = '',
  }: Readonly<Record<string, string>>): Promise<boolean> => {
    const when = day === '' ? undefined : `${day}T${clock === '' ? usualClock : clock}`;
    const moved = when !== undefined && when !== `${draft.day}T${draft.clock}` ? { at: when } : {};
    if (talk) return deed(call('talk.edit', { talk: talk.id, goal, bring, cost, ...moved }), 'Changed.');
    if (person === null) return Promise.resolve(false);
    return deed(
      call('talk.plan', { proposal, person, goal, bring, cost, ...moved }),
      when === undefined
        ? `Planned with ${called}, without a time.`
        : `Planned with ${called}. Its brief carries this.`,
    );
  };
  return (
    <SmallForm
      label={`A talk with ${called}`}
      fields={[
        { name: 'goal', label: 'What it is for', value: draft.goal, lines: 2 },
        { name: 'bring', label: 'What to bring', value: draft.bring, lines: 2 },
        { name: 'cost', label: 'The cost that will be asked about', value: draft.cost },
        ...(movable
          ? ([
              { name: 'day', label: 'Day', value: draft.day, day: true },
              { name: 'clock', label: 'Time', value: draft.clock, time: true },
            ] as const)
          : []),
      ]}
      verb={talk ? 'Keep it' : 'Plan it'}
      needs="goal"
      keep={keep}
      close={close}
    />
  );
};
