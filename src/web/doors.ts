/** What stands before an open workspace: loaded only where one is not open. */
export { NewPassphrase, RecoveryCode } from './components/make-it-mine.tsx';
export { UnlockPage } from './pages/unlock-page.tsx';
export { WelcomePage } from './pages/welcome-page.tsx';
