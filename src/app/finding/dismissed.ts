import { z } from 'zod';
import { Dismissal } from '../../store/dismissals.ts';
import { draftWasThere, titled } from '../draft/put-draft.ts';
import { operation } from '../operation.ts';
import { wasThere } from '../replay.ts';

export const findingDismissed = operation({
  name: 'finding.dismissed',
  alias: 'dismissed',
  summary: 'List the findings you said may stand, the last first.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    dismissed: z.array(
      Dismissal.extend({
        /** The draft's title, where it holds in one. */
        title: z.string(),
      }),
    ),
  }),
  run: (context) => {
    const store = context.store();
    return {
      dismissed: store.dismissals
        .all()
        .filter(({ at }) => wasThere(context, at))
        .map((one) => {
          const draft = one.draft === null ? undefined : store.drafts.get(one.draft);
          // A draft's words may be newer than the day that is replayed.
          return { ...one, title: draft && draftWasThere(context, draft) ? titled(draft).title : '' };
        }),
    };
  },
});
