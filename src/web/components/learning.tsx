import { useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { counted, kinds as kindWords } from '../words.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Learnt = Output<'signals.learning'>;
type Kind = Learnt['paused'][number];

/** What accepting and rejecting has changed, and how to take it back. Nothing is shown before anything was decided. */
export const Learning = () => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { data } = useReading('signals.learning', {});
  if (!data || (data.kinds.length === 0 && data.paused.length === 0)) return null;
  const moved = data.kinds.filter((one) => one.moved);
  const decided = data.kinds.reduce((sum, { accepted, rejected }) => sum + accepted + rejected, 0);
  const all = data.paused.length >= Object.keys(kindWords).length;

  const learn = (how: 'again' | 'pause' | 'resume', words: string, kind?: Kind): void => {
    const named = kind ? { kind } : {};
    const back = how === 'again' ? 'recall' : how === 'pause' ? 'resume' : 'pause';
    call('signals.learn', { how, ...named }).then(async () => {
      say(words, async () => {
        await call('signals.learn', { how: back, ...named });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };

  return (
    <Section title="What it has learnt">
      <p className="section-note">
        Accepting and rejecting proposals changes how sure a reading has to be, here and nowhere else. Nothing changes
        before {data.least} of a kind were taken, or turned down.
      </p>
      {moved.length === 0 ? (
        <p className="quiet">
          {all ? 'Nothing is learnt.' : `Nothing has changed yet: ${counted(decided, 'decision')} so far.`}
        </p>
      ) : (
        <ul className="rows" aria-label="What was learnt">
          {moved.map(({ kind, origin, sentence }) => (
            <li key={`${origin} ${kind}`} className="row learnt">
              <p className="row-title small">{sentence}</p>
              <p className="verbs">
                <button
                  type="button"
                  className="verb soft"
                  aria-label={`Begin again with ${kindWords[kind].many.toLowerCase()}`}
                  onClick={() => learn('again', 'Begun again. Earlier decisions no longer count.', kind)}
                >
                  Begin again
                </button>
                <button
                  type="button"
                  className="verb soft"
                  aria-label={`Don’t learn of these: ${kindWords[kind].many.toLowerCase()}`}
                  onClick={() => learn('pause', 'Nothing is learnt of these any more.', kind)}
                >
                  Don’t learn of these
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="verbs">
        {data.paused.length > 0 ? (
          <button type="button" className="verb soft" onClick={() => learn('resume', 'It learns again.')}>
            Learn again of all kinds
          </button>
        ) : null}
        {moved.length > 1 ? (
          <button
            type="button"
            className="verb soft"
            onClick={() => learn('again', 'Begun again. Earlier decisions no longer count.')}
          >
            Begin again with all of them
          </button>
        ) : null}
        {all ? null : (
          <button type="button" className="verb soft" onClick={() => learn('pause', 'Nothing is learnt any more.')}>
            Don’t learn at all
          </button>
        )}
      </p>
    </Section>
  );
};
