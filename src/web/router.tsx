import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Gate } from './components/gate.tsx';
import { BriefPage } from './pages/brief-page.tsx';
import { CapturePage } from './pages/capture-page.tsx';
import { DebriefPage } from './pages/debrief-page.tsx';
import { DraftPage } from './pages/draft-page.tsx';
import { ForgottenPage } from './pages/forgotten-page.tsx';
import { Lost, NotFound } from './pages/not-found.tsx';
import { PeoplePage } from './pages/people-page.tsx';
import { PersonPage } from './pages/person-page.tsx';
import { ScratchPage } from './pages/scratch-page.tsx';
import { SourcePage } from './pages/source-page.tsx';
import { ThreadPage } from './pages/thread-page.tsx';
import { TodayPage } from './pages/today-page.tsx';
import { WorkspacePage } from './pages/workspace-page.tsx';
import { WritePage } from './pages/write-page.tsx';

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Lost });

const route = <P extends string>(path: P, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const brief = createRoute({
  getParentRoute: () => root,
  path: '/brief/$person',
  validateSearch: (search: Record<string, unknown>): { moment?: string } =>
    typeof search.moment === 'string' ? { moment: search.moment } : {},
  component: BriefPage,
});

/** A month of somebody's timeline stands in the address, so that Back finds it; what is looked for there never does. */
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search.month === 'string' && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(search.month)
      ? { month: search.month }
      : {},
  component: PersonPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    route('/', TodayPage),
    brief,
    route('/people', PeoplePage),
    person,
    route('/forgotten', ForgottenPage),
    route('/capture', CapturePage),
    route('/debrief/$moment', DebriefPage),
    route('/write', WritePage),
    route('/write/$draft', DraftPage),
    route('/scratch', ScratchPage),
    route('/source/$source', SourcePage),
    route('/thread/$source', ThreadPage),
    route('/workspace', WorkspacePage),
    route('/settings', WorkspacePage),
  ]),
  scrollRestoration: true,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
