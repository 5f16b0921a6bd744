/** What the windows of one browser tell each other: the workspace was locked, or it was opened. */
type News = 'locked' | 'opened';

const name = 'updraft';
const listeners = new Set<(news: News) => void>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
channel?.addEventListener('message', ({ data }) => {
  if (data === 'locked' || data === 'opened') hear(data);
});

/** Tells it to this window alone, as when the server says that it is locked. */
export const hear = (news: News): void => {
  for (const listener of listeners) listener(news);
};

/** Tells it to every window of this browser, this one too. */
export const tell = (news: News): void => {
  channel?.postMessage(news);
  hear(news);
};

/** Listens until the given function is called. */
export const onNews = (listener: (news: News) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
