/** Every page but Today: loaded after it, as one piece. */
export { BriefPage } from './pages/brief-page.tsx';
export { CapturePage } from './pages/capture-page.tsx';
export { CardsPage } from './pages/cards-page.tsx';
export { DebriefPage } from './pages/debrief-page.tsx';
export { DraftPage } from './pages/draft-page.tsx';
export { ForgottenPage } from './pages/forgotten-page.tsx';
export { PeoplePage } from './pages/people-page.tsx';
export { PersonPage } from './pages/person-page.tsx';
export { PreparePage } from './pages/prepare-page.tsx';
export { PreparePathPage } from './pages/prepare-path-page.tsx';
export { PasteReplyPage, ReplyPage } from './pages/reply-page.tsx';
export { RulesPage } from './pages/rules-page.tsx';
export { ScratchPage } from './pages/scratch-page.tsx';
export { ShowPage } from './pages/show-page.tsx';
export { SourcePage } from './pages/source-page.tsx';
export { ThreadPage } from './pages/thread-page.tsx';
export { WorkspacePage } from './pages/workspace-page.tsx';
export { WritePage } from './pages/write-page.tsx';
