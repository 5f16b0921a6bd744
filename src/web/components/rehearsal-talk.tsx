import type { Output } from '../api.ts';

type View = Output<'rehearsal.show'>['rehearsal'];
type Turn = View['turns'][number];

/** What the role noticed in an answer, and what the talk felt like after it; never a mark. */
const Noticed = ({ turn, before }: { readonly turn: Turn; readonly before: string }) => {
  const [first] = turn.noticed;
  if (turn.language !== null)
    return <p className="noticed quiet">Only English is read here; this was taken as it stands, and is not judged.</p>;
  const moved = turn.tension !== null && turn.tension !== before ? turn.tension : '';
  if (!first) return moved === '' ? null : <p className="noticed quiet">The talk is {moved} now.</p>;
  return (
    <p className="noticed quiet" dir="auto">
      {first.words === '' ? null : <>“{first.words}” · </>}
      {first.why}
      {moved === '' ? null : <> The talk is {moved} now.</>}
    </p>
  );
};

/** The talk so far: the role in the text's own letters, the user's words beside a rule, what was noticed under them. */
export const RehearsalTalk = ({ view }: { readonly view: View }) => {
  const felt = view.turns.map(
    (_, place) => view.turns.slice(0, place).findLast(({ tension }) => tension !== null)?.tension ?? '',
  );
  return (
    <ol className="rehearsal-turns" aria-label="The talk" aria-live="polite" aria-relevant="additions">
      {view.turns.map((turn, place) =>
        turn.by === 'pause' ? (
          <li key={turn.number} className="rehearsal-pause quiet">
            A pause.
          </li>
        ) : (
          <li key={turn.number} className={turn.by === 'you' ? 'rehearsal-turn yours' : 'rehearsal-turn'}>
            <span className="who">{turn.by === 'you' ? 'You' : 'The role'}</span>
            <div>
              <p className="serif" dir="auto">
                {turn.words}
              </p>
              {turn.by === 'you' ? <Noticed turn={turn} before={felt[place] ?? ''} /> : null}
            </div>
          </li>
        ),
      )}
    </ol>
  );
};
