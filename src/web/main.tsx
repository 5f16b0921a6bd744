import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/rows.css';
import './styles/margin.css';
import './styles/capture.css';
import './styles/dialogs.css';
import './styles/feeds.css';
import './styles/forget.css';
import './styles/behaviour.css';
import './styles/relating.css';
import './styles/ledger.css';
import './styles/people.css';
import './styles/reminders.css';
import './styles/person.css';
import './styles/understand.css';
import './styles/trust.css';
import './styles/welcome.css';
import './styles/write.css';
import './styles/update.css';
import './styles/talks.css';
import './styles/hard.css';
import './styles/thread.css';
import './styles/talk.css';
import './styles/catalogue.css';
import './styles/week.css';
import './styles/print.css';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api.ts';
import { otherPages, router } from './router.tsx';

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Locked from elsewhere, or by idling: the gate asks for the passphrase.
    onError: (error) => {
      if (error instanceof ApiError && (error.code === 'locked' || error.code === 'no-workspace')) {
        void client.invalidateQueries({ queryKey: ['workspace.status'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      refetchOnWindowFocus: 'always',
      // A refusal does not change by asking again; a lost server may come back.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === 'unreachable',
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
  // A moment later, so that the first look has the line to itself; a failure is met where a page is opened.
  setTimeout(() => otherPages().catch(() => undefined), 300);
}
