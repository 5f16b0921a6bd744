import type { Refusal } from './network.ts';

/** What is said of an address that gave no calendar, one sentence with what to do. */
export const refusalWords = (why: Refusal, status = 0): string => {
  switch (why) {
    case 'unknown-host':
      return 'No server of that name is found. Check the address, and whether this machine is online.';
    case 'unreachable':
      return 'Its server cannot be reached. Check whether this machine is online.';
    case 'certificate':
      return 'Its server cannot prove who it is, so nothing was asked of it. Check the address.';
    case 'slow':
      return 'Its server takes too long to answer.';
    case 'too-large':
      return 'What it sends is larger than 50 MB. Choose a calendar with a shorter time.';
    case 'cut-short':
      return 'Its answer ended in the middle, so nothing of it was taken.';
    case 'garbled':
      return 'Its answer cannot be understood.';
    case 'no-https':
      return 'Its server does not speak https there. Check the address.';
    case 'packed':
      return 'It sends its calendar packed in a way that Updraft did not ask for and does not read.';
    case 'nowhere':
      return 'It leads to something that is no web address. Copy the address again.';
    case 'private':
      return 'It leads into your own network, which a public address may not. Give the address there itself, if you mean it.';
    case 'downgrade':
      return 'It leads from an encrypted to an open connection, which is not followed. Copy the address again.';
    case 'too-many-redirects':
      return 'It leads on and on and never arrives. Copy the address again.';
    case 'not-allowed':
      return 'Its server does not let Updraft in. Share the calendar by a secret address, or copy that one again.';
    case 'not-found':
      return 'There is nothing at that address. Copy it again from your calendar.';
    case 'gone':
      return 'That address was given up for good. Copy the new one from your calendar.';
    case 'too-often':
      return 'Its server wants to be asked less often.';
    case 'server-trouble':
      return `Its server is in trouble of its own (${status}).`;
    case 'other':
      return `Its server answered with ${status === 0 ? 'something else' : status} instead of a calendar.`;
  }
};

export const noCalendar = {
  empty: 'It answers with nothing at all.',
  page: 'It answers with a web page, not with a calendar. Copy the address that ends in .ics or is called iCal.',
  else: 'What it answers is not a calendar.',
  cut: 'The calendar ended in the middle, so nothing of it was taken.',
} as const;

export const stoppedWords =
  'The look was stopped in the middle. What came stays, and the rest comes with the next one.';

export const unforeseenWords =
  'Something in it could not be worked through, which is a fault of Updraft. The other places are looked at all the same.';
