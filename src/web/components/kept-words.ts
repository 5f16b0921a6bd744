import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { onNews } from '../windows.ts';

/** By the place in the browser's history: in memory only, for what somebody typed stands in no address and on no disk. */
const kept = new Map<string, string>();
onNews((news) => {
  if (news === 'locked') kept.clear();
});

/** What is typed in a field of a page, found again with Back; `field` tells it from others. Forgotten when the page locks. */
export const useKeptWords = (field: string): readonly [string, (words: string) => void] => {
  const here = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const key = `${here} ${field}`;
  const [typed, setTyped] = useState(() => kept.get(key) ?? '');
  useEffect(() => {
    if (typed === '') kept.delete(key);
    else kept.set(key, typed);
  }, [key, typed]);
  return [typed, setTyped];
};
