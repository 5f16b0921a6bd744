import { z } from 'zod';
import { Instant } from '../../domain/shared/time.ts';
import { firstName, homeOf, namedWorkspaces, nameOf } from '../../store/named-workspaces.ts';
import { countsOf } from '../counts.ts';
import { freshenedAt } from '../feed/freshened-at.ts';
import { operation } from '../operation.ts';
import { Sealed, sealed } from '../reminder/sealed.ts';
import { version } from '../version.ts';
import { Counts, PersonName } from '../views.ts';
import { codeWaits } from './code-kept.ts';

export const Status = z.object({
  version: z.string(),
  place: z.string(),
  /** What the user calls it; empty where there is one only, without a name. */
  name: z.string(),
  /** There are others to turn to. */
  several: z.boolean(),
  exists: z.boolean(),
  unlocked: z.boolean(),
  /** An older version wrote it, and it is being brought over to this one; then it will be unlocked. */
  bringingOver: z.boolean(),
  /** The finished example is open instead of an own workspace. */
  example: z.boolean(),
  now: Instant,
  zone: z.string(),
  me: PersonName.nullable(),
  counts: Counts.nullable(),
  /** Nobody has said yet that its recovery code was seen. */
  codeWaits: z.boolean(),
  /** Changes whenever something new came in by itself, so that an open page knows to ask again. */
  freshened: z.string().nullable(),
  /** What is due while it is locked; null where it is open. */
  sealed: Sealed.nullable(),
});
export type Status = z.infer<typeof Status>;

export const workspaceStatus = operation({
  name: 'workspace.status',
  alias: 'status',
  summary: 'Say whether there is a workspace here, whether it is unlocked, and how much it holds.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: Status,
  run: (context) => {
    const { vault, now, replayed, zone, store } = context;
    const unlocked = vault.exists() && vault.unlocked();
    const all = vault.example ? [] : namedWorkspaces(homeOf(vault.place));
    const name = vault.example ? '' : nameOf(vault.place);
    const me = unlocked ? store().people.me() : undefined;
    return {
      version,
      place: vault.place,
      name: all.length < 2 && name === firstName ? '' : name,
      several: all.some(({ place }) => place !== vault.place),
      exists: vault.exists(),
      unlocked,
      bringingOver: vault.bringingOver(),
      example: vault.example,
      now,
      zone,
      me: me ? { id: me.id, name: me.name, role: me.role, standing: me.standing } : null,
      counts: unlocked ? countsOf(store()) : null,
      codeWaits: unlocked && store().settings.read(codeWaits) === '1',
      freshened: (unlocked && !replayed && store().settings.read(freshenedAt)) || null,
      sealed: vault.exists() && !unlocked ? sealed(context) : null,
    };
  },
});
