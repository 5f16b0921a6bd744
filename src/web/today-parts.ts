/** Parts of Today that come a moment after it, or only in some states: none of them in the first piece. */

export { CodeWaits } from './components/code-waits.tsx';
export { FeedTrouble } from './components/feeds.tsx';
export { CutOff } from './components/imports.tsx';
export { WhoIsAbove, WhoIsMe } from './components/questions.tsx';
export { DueNow } from './components/reminders.tsx';
export { QuietLine, WeekSteps } from './components/today-week.tsx';
