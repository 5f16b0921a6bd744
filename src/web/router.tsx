import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { Gate } from './components/gate.tsx';
import { Lost, NotFound } from './pages/not-found.tsx';
import { TodayPage } from './pages/today-page.tsx';

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Lost });

/** Today stands at once; what the other pages need comes in one piece while it is looked at, or when one is opened. */
export const otherPages = () => import('./other-pages.ts');
const later = (name: keyof Awaited<ReturnType<typeof otherPages>>): RouteComponent =>
  lazyRouteComponent(otherPages, name);

const route = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

const brief = createRoute({
  getParentRoute: () => root,
  path: '/brief/$person',
  validateSearch: (search: Record<string, unknown>): { moment?: string } =>
    typeof search.moment === 'string' ? { moment: search.moment } : {},
  component: later('BriefPage'),
});

/** A month of somebody's timeline stands in the address, so that Back finds it; what is looked for there never does. */
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search.month === 'string' && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(search.month)
      ? { month: search.month }
      : {},
  component: later('PersonPage'),
});

/** Who a hard message is for and at which question; its answers never stand in the address. */
const preparePath = createRoute({
  getParentRoute: () => root,
  path: '/prepare/$path',
  validateSearch: (search: Record<string, unknown>): { reader?: string; step?: number } => ({
    ...(typeof search.reader === 'string' ? { reader: search.reader } : {}),
    ...(typeof search.step === 'number' && Number.isInteger(search.step) ? { step: search.step } : {}),
  }),
  component: later('PreparePathPage'),
});

const week = createRoute({
  getParentRoute: () => root,
  path: '/week',
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search.of === 'string' && /^(?:19|20|21)\d\d-W[0-5]\d$/.test(search.of) ? { of: search.of } : {},
  component: later('WeekPage'),
});

/** Which quarter is looked back at, and with whom. */
const quarter = createRoute({
  getParentRoute: () => root,
  path: '/quarter',
  validateSearch: (search: Record<string, unknown>): { of?: string; person?: string } => ({
    ...(typeof search.of === 'string' && /^(?:19|20|21)\d\d-Q[1-4]$/.test(search.of) ? { of: search.of } : {}),
    ...(typeof search.person === 'string' ? { person: search.person } : {}),
  }),
  component: later('QuarterPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    route('/', TodayPage),
    brief,
    route('/people', later('PeoplePage')),
    route('/people/ties', later('TiesPage')),
    person,
    route('/people/$person/show', later('ShowPage')),
    route('/forgotten', later('ForgottenPage')),
    route('/ahead', later('AheadPage')),
    route('/method', later('MethodPage')),
    route('/method/$person', later('MethodPersonPage')),
    route('/commitments', later('CommitmentsPage')),
    route('/capture', later('CapturePage')),
    route('/debrief/$moment', later('DebriefPage')),
    route('/write', later('WritePage')),
    route('/write/$draft', later('DraftPage')),
    route('/prepare', later('PreparePage')),
    preparePath,
    route('/roll-up', later('RollUpPage')),
    route('/rehearse', later('RehearsePage')),
    route('/rehearse/$rehearsal', later('RehearsalPage')),
    route('/reply', later('PasteReplyPage')),
    route('/reply/$source', later('ReplyPage')),
    route('/scratch', later('ScratchPage')),
    route('/source/$source', later('SourcePage')),
    route('/thread/$source', later('ThreadPage')),
    route('/evidence', later('EvidencePage')),
    quarter,
    route('/initiatives', later('InitiativesPage')),
    route('/initiatives/$initiative', later('InitiativePage')),
    route('/proposals', later('ProposalsPage')),
    route('/proposals/$proposal', later('ProposalCasePage')),
    route('/proposals/$proposal/evidence', later('ProposalEvidencePage')),
    route('/proposals/$proposal/people', later('ProposalPeoplePage')),
    route('/proposals/$proposal/pre-wire', later('ProposalPreWirePage')),
    route('/proposals/$proposal/timing', later('ProposalTimingPage')),
    route('/proposals/$proposal/decision', later('ProposalDecisionPage')),
    route('/reminders', later('RemindersPage')),
    route('/rules', later('RulesPage')),
    route('/cards', later('CardsPage')),
    week,
    route('/work-with-me', later('WaysPage')),
    route('/workspace', later('WorkspacePage')),
    route('/leave', later('LeavePage')),
    route('/settings', later('WorkspacePage')),
  ]),
  scrollRestoration: true,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
