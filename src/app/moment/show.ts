import { z } from 'zod';
import { reflectionKey } from '../../store/reflections.ts';
import { factViews } from '../fact/fact-view.ts';
import { operation } from '../operation.ts';
import { FactView, MomentView } from '../views.ts';
import { findMoment } from './find-moment.ts';
import { momentView } from './moment-view.ts';

export const momentShow = operation({
  name: 'moment.show',
  summary: 'Show one moment with its debrief.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['moment'],
  input: z.object({ moment: z.string().min(1) }),
  output: z.object({
    moment: MomentView,
    /** What the invitation says; empty where it says nothing. */
    text: z.string(),
    debriefs: z.array(z.object({ id: z.string(), text: z.string(), facts: z.array(FactView) })),
    /** What was written down of it word by word. */
    transcripts: z.array(z.object({ id: z.string(), title: z.string(), facts: z.number().int() })),
  }),
  run: (context, { moment: words }) => {
    const store = context.store();
    const moment = findMoment(context, words);
    const about = store.sources.ofMoment(moment.id, context.now);
    return {
      moment: momentView(store, context.zone)(moment),
      text: store.moments.get(moment.id)?.text ?? '',
      debriefs: about
        .filter(({ id, key, kind }) => kind !== 'transcript' && key !== reflectionKey(id))
        .map((source) => ({
          id: source.id,
          text: source.text,
          facts: store.facts
            .ofSource(source.id, context.now)
            .filter(({ state }) => state !== 'superseded')
            .map(factViews(store, context.now, context.zone)),
        })),
      transcripts: about.flatMap(({ id, kind, title }) =>
        kind === 'transcript' ? [{ id, title, facts: store.facts.ofSource(id, context.now).length }] : [],
      ),
    };
  },
});
