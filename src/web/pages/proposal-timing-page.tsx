import '../styles/timing.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { useNotice } from '../components/notice.tsx';
import { Section } from '../components/page.tsx';
import { ProposalPage } from '../components/proposal-places.tsx';
import { SourcedAsShown, SourcedLine } from '../components/sources.tsx';
import { standingWords, TimingLine, TimingTable } from '../components/timing-line.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';
import { type Clock, hour, longDate, shortDate } from '../time.ts';

type Timing = Output<'proposal.timing'>;
type Slot = Timing['slots'][number];

/** Makes a point in time the moment in which it is to be decided, with a way back. */
const useTake = ({ proposal, title, decider, moment }: Timing) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return (slot: Slot): void => {
    const take = async (): Promise<void> => {
      const planned =
        slot.moment === null
          ? (
              await call('moment.plan', {
                title: title.slice(0, 200),
                people: decider === null ? [] : [decider.id],
                at: slot.start,
                minutes: slot.minutes,
              })
            ).moment.id
          : slot.moment;
      await call('proposal.save', { proposal, moment: planned });
      say('It is to be decided then.', async () => {
        await call('proposal.save', { proposal, moment: moment?.id ?? null });
        if (slot.moment === null) await call('moment.cancel', { moment: planned });
        await refresh(client);
      });
      await refresh(client);
    };
    take().catch(sayError);
  };
};

const SlotRow = ({
  slot,
  chosen,
  take,
}: {
  readonly slot: Slot;
  readonly chosen: boolean;
  readonly take: () => void;
}) => {
  const clock = useClock();
  const when = `${longDate(slot.start, clock)}, ${hour(slot.start, clock)}`;
  return (
    <li className="row person-row slot-row">
      <div className="what">
        <p className="row-title" dir="auto">
          {when}
          {slot.title === '' ? null : <span className="with"> · {slot.title}</span>}
        </p>
        {slot.because.map((line) => (
          <p key={line.text} className="row-sub">
            <SourcedLine line={line} />
          </p>
        ))}
      </div>
      <div className="verbs">
        {chosen ? (
          <span className="meta">To be decided then</span>
        ) : (
          <button type="button" className="verb" aria-label={`Decide it then: ${when}`} onClick={take}>
            Decide it then →
          </button>
        )}
      </div>
    </li>
  );
};

/** "23 to 27 November", "30 November to 4 December". */
const stretchWords = (from: string, to: string, clock: Clock): string =>
  from === to
    ? shortDate(from, clock)
    : from.slice(0, 7) === to.slice(0, 7)
      ? `${Number(from.slice(8))} to ${shortDate(to, clock)}`
      : `${shortDate(from, clock)} to ${shortDate(to, clock)}`;

const WindowRow = ({ window: { from, to, standing, reasons } }: { readonly window: Timing['windows'][number] }) => {
  const clock = useClock();
  return (
    <li className={`row timing-window ${standing}`}>
      <span className="when">{stretchWords(from, to, clock)}</span>
      <div className="what">
        <p className="row-title small stands">{standingWords[standing]}</p>
        {reasons.map(({ line, when }) => (
          <p key={line.text} className="row-sub">
            <SourcedLine line={when === '' ? line : { ...line, text: `${line.text} (${when})` }} />
          </p>
        ))}
      </div>
    </li>
  );
};

const ShownTiming = ({ timing }: { readonly timing: Timing }) => {
  const clock = useClock();
  const take = useTake(timing);
  const { slots, windows, past, undated, open, moment, decider } = timing;
  return (
    <SourcedAsShown>
      <ProposalPage proposal={{ id: timing.proposal, title: timing.title }} place="timing" sentence={timing.sentence}>
        {past.map((line) => (
          <p key={line.text} className="timing-past" dir="auto">
            <SourcedLine line={line} />
          </p>
        ))}
        {undated.map((line) => (
          <p key={line.text} className="timing-past" dir="auto">
            <SourcedLine line={line} />
          </p>
        ))}
        {decider === null ? (
          <p className="section-note">
            Nobody is named who decides, so only your own days and those of the house count.{' '}
            <Link to="/proposals/$proposal" params={{ proposal: timing.proposal }} className="verb">
              Say who decides →
            </Link>
          </p>
        ) : null}
        {slots.length > 0 || moment ? (
          <Section title="When to bring it up">
            {moment ? (
              <p className="section-note">
                To be decided in “<bdi>{moment.title}</bdi>”, {longDate(moment.start, clock)},{' '}
                {hour(moment.start, clock)}.
              </p>
            ) : null}
            <ul className="rows">
              {slots.map((slot) => (
                <SlotRow
                  key={slot.start}
                  slot={slot}
                  chosen={moment !== null && (slot.moment === moment.id || slot.start === moment.start)}
                  take={() => take(slot)}
                />
              ))}
            </ul>
          </Section>
        ) : null}
        <Section title="The next eight weeks">
          <TimingLine timing={timing} />
          <ul className="rows">
            {windows.map((one) => (
              <WindowRow key={one.from} window={one} />
            ))}
          </ul>
          <TimingTable timing={timing} />
        </Section>
        {open.length > 0 ? (
          <Section title="Without a day yet">
            <ul className="rows">
              {open.map((line) => (
                <li key={line.text} className="row person-row">
                  <p className="row-title small">
                    <SourcedLine line={line} />
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </ProposalPage>
    </SourcedAsShown>
  );
};

/** When to bring a proposal up: two points in time, and eight weeks with what speaks against their days. */
export const ProposalTimingPage = () => {
  const { proposal } = useParams({ strict: false });
  const timing = useReading('proposal.timing', { proposal: proposal ?? '' });
  return <PageAnswer query={timing}>{(shown) => <ShownTiming timing={shown} />}</PageAnswer>;
};
