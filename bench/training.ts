import { resolve } from 'node:path';
import { shipIntent } from './training/intent.ts';

/** `scripts/train.mjs` runs this: everything that ships and is trained here, in order. */
const data = resolve(process.env.UPDRAFT_DATA ?? '../shared/data');
process.stdout.write(`${shipIntent(data, 'src/domain/signals/scorer/intent-data.ts')}\n`);
