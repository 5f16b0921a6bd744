import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { forgottenKey, Mentions } from '../components/mentions.tsx';
import { Page, Section } from '../components/page.tsx';
import { counted } from '../words.ts';

/** After somebody was deleted: what may still mean them, for the user to decide. */
export const ForgottenPage = () => {
  const { data } = useQuery<Output<'person.remove'> | null>({
    queryKey: forgottenKey,
    queryFn: () => null,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
  if (!data) {
    return (
      <Page name="Deleted" heading="Nothing to decide here.">
        <p className="lead">
          After you delete somebody, what may still mean them is listed here until you leave Updraft or load the page
          anew.
        </p>
      </Page>
    );
  }
  const { person, goes, mentions, total, more, pending } = data;
  return (
    <Page name="Deleted" heading={<>{person.name} is deleted.</>} className="forgotten">
      <p className="lead">
        {[
          [counted(goes.mails, 'mail'), goes.mails],
          [counted(goes.facts, 'fact'), goes.facts],
        ]
          .flatMap(([words, number]) => (number === 0 ? [] : [words]))
          .join(' and ') || 'The page'}{' '}
        went along{goes.texts > 0 ? `; in ${counted(goes.texts, 'place')} “a former contact” stands now` : ''}.
        {pending
          ? ' Something else was reading just now: old pages, encrypted, leave the file with the next change.'
          : ''}
      </p>
      {total === 0 ? (
        <p className="lead">Nothing else seems to mean {person.name}.</p>
      ) : (
        <Section title="May still be meant here">
          <p className="quiet">
            A first name alone, a nickname or initials: whether it is {person.name} only you can tell. This list is kept
            nowhere; it goes when you leave Updraft or load the page anew.
          </p>
          <Mentions mentions={mentions} open />
          {total > mentions.length || more ? (
            <p className="quiet">
              and {total > mentions.length ? counted(total - mentions.length, 'place') : 'perhaps'} more, older ones
            </p>
          ) : null}
        </Section>
      )}
      <p className="verbs">
        <Link to="/people" className="verb">
          People →
        </Link>
      </p>
    </Page>
  );
};
