import { standWords, sureWords } from '../../domain/proposals/stand-words.ts';
import type { RoomPosition } from './use-room.ts';

/** What is read out of a position, and whose word that is. */
export const positionWords = (one: RoomPosition): string => {
  if (one.asks === 'stand') return 'The words leave open which way. Which is it?';
  if (one.asks === 'about') return 'Is this about it?';
  if (one.asks === 'option')
    return 'This speaks of another of your options. Where does it leave the one you recommend?';
  const read = `${standWords[one.stand]}, ${sureWords[one.sure]}`;
  const whose = { kept: 'by your word', read: 'as read', waits: 'read, and not yet taken' }[one.state];
  return `${read.charAt(0).toUpperCase()}${read.slice(1)} · ${whose}`;
};
