import type { Output } from '../api.ts';

type Due = Output<'reminder.due'>['due'][number];

const offKey = 'updraft-announce-off';
const wordsKey = 'updraft-announce-words';

/** Whether this browser has notifications at all. */
export const canAnnounce = (): boolean => 'Notification' in globalThis;

/** How notifications stand here: what the browser allows, and whether the user wants them. */
export const announcing = (): 'none' | 'ask' | 'blocked' | 'off' | 'on' => {
  if (!canAnnounce()) return 'none';
  if (Notification.permission === 'denied') return 'blocked';
  if (Notification.permission === 'default') return 'ask';
  return localStorage.getItem(offKey) === null ? 'on' : 'off';
};
export const mayAnnounce = (): boolean => announcing() === 'on';

/** Asks the browser, or switches them on or off in this one. */
export const setAnnouncing = async (on: boolean): Promise<void> => {
  if (on) localStorage.removeItem(offKey);
  else localStorage.setItem(offKey, '1');
  if (on && canAnnounce() && Notification.permission === 'default') await Notification.requestPermission();
};

/** Whether a notification says what is due: the system keeps what it shows, in the clear. */
export const announcesWords = (): boolean => localStorage.getItem(wordsKey) !== null;
export const setAnnouncesWords = (on: boolean): void =>
  on ? localStorage.setItem(wordsKey, '1') : localStorage.removeItem(wordsKey);

const show = (title: string, body: string, tag: string, clicked: () => void): boolean => {
  try {
    const notification = new Notification(title, { body, tag });
    notification.onclick = () => {
      globalThis.focus();
      clicked();
      notification.close();
    };
    return true;
  } catch {
    // Some phones allow it only to a service worker.
    return false;
  }
};

/** Shows reminders as one notification. */
export const announce = (due: readonly Due[], clicked: () => void): boolean => {
  const [first] = due;
  if (!first || !mayAnnounce()) return false;
  const more = due.length > 1 ? ` And ${due.length - 1} more.` : '';
  return announcesWords()
    ? show(`Updraft, ${first.clock}`, `${first.says}${more}`, first.id, clicked)
    : show(`Updraft, ${first.clock}`, `Something is due.${more}`, first.id, clicked);
};

/** One that says that it is a trial; false where the browser shows none. */
export const tryAnnouncing = (): boolean =>
  mayAnnounce() && show('Updraft', 'A trial: this is how a reminder looks.', 'updraft-trial', () => undefined);
