import { z } from 'zod';
import { operation } from '../operation.ts';
import { wasThere } from '../replay.ts';
import { MailView, mailView } from './mail-view.ts';

export const mailShow = operation({
  name: 'mail.show',
  summary: 'How the mail of the morning goes out, and what became of the last ones.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: MailView,
  run: (context) => {
    const view = mailView(context.store());
    return { ...view, last: view.last.filter(({ at }) => wasThere(context, at)) };
  },
});
