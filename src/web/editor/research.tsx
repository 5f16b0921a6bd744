import { gradeWords } from '../../domain/framework/cards.ts';
import { useReading } from '../queries.ts';

/** What research says behind a finding, in its place: the writer stays at the draft. */
export const Research = ({ card: id }: { readonly card: string }) => {
  const { data } = useReading('card.list', { card: id });
  const card = data?.cards[0];
  if (!card) return null;
  return (
    <div className="research">
      <p>{card.tryThis}</p>
      <p>
        {card.study}
        {card.size ? `. ${card.size}` : ''}
      </p>
      <p>
        {gradeWords[card.grade].replace(/^./, (letter) => letter.toUpperCase())}. {card.limits}
      </p>
    </div>
  );
};
