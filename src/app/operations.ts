import { briefBuild } from './brief/build.ts';
import { doctorRun } from './doctor/run.ts';
import { draftList } from './draft/list.ts';
import { draftRemove } from './draft/remove.ts';
import { draftReview } from './draft/review.ts';
import { draftSave } from './draft/save.ts';
import { draftShow } from './draft/show.ts';
import { exampleOpen } from './example/open.ts';
import { factAccept } from './fact/accept.ts';
import { factCapture } from './fact/capture.ts';
import { factClose } from './fact/close.ts';
import { factEdit } from './fact/edit.ts';
import { factList } from './fact/list.ts';
import { factPropose } from './fact/propose.ts';
import { factReject } from './fact/reject.ts';
import { importRun } from './import/run.ts';
import { momentDebrief } from './moment/debrief.ts';
import { momentList } from './moment/list.ts';
import { momentShow } from './moment/show.ts';
import { personEdit } from './person/edit.ts';
import { personList } from './person/list.ts';
import { personMe } from './person/me.ts';
import { personShow } from './person/show.ts';
import { personSuggest } from './person/suggest.ts';
import { personTimeline } from './person/timeline.ts';
import { searchFind } from './search/find.ts';
import { signalsRead } from './signals/read.ts';
import { sourceShow } from './source/show.ts';
import { todayShow } from './today/show.ts';
import { workspaceBackup } from './workspace/backup.ts';
import { workspaceChangePassphrase } from './workspace/change-passphrase.ts';
import { workspaceCreate } from './workspace/create.ts';
import { workspaceExport } from './workspace/export.ts';
import { workspaceLock } from './workspace/lock.ts';
import { workspaceRestore } from './workspace/restore.ts';
import { workspaceStatus } from './workspace/status.ts';
import { workspaceUnlock } from './workspace/unlock.ts';

/** Everything a person can do. */
export const operations = {
  'workspace.status': workspaceStatus,
  'workspace.create': workspaceCreate,
  'workspace.unlock': workspaceUnlock,
  'workspace.lock': workspaceLock,
  'workspace.change-passphrase': workspaceChangePassphrase,
  'workspace.backup': workspaceBackup,
  'workspace.restore': workspaceRestore,
  'workspace.export': workspaceExport,
  'example.open': exampleOpen,
  'import.run': importRun,
  'person.suggest': personSuggest,
  'person.me': personMe,
  'person.list': personList,
  'person.show': personShow,
  'person.timeline': personTimeline,
  'person.edit': personEdit,
  'fact.capture': factCapture,
  'fact.list': factList,
  'fact.accept': factAccept,
  'fact.reject': factReject,
  'fact.propose': factPropose,
  'fact.edit': factEdit,
  'fact.close': factClose,
  'today.show': todayShow,
  'moment.list': momentList,
  'moment.show': momentShow,
  'moment.debrief': momentDebrief,
  'brief.build': briefBuild,
  'source.show': sourceShow,
  'draft.review': draftReview,
  'draft.save': draftSave,
  'draft.list': draftList,
  'draft.show': draftShow,
  'draft.remove': draftRemove,
  'signals.read': signalsRead,
  'search.find': searchFind,
  'doctor.run': doctorRun,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
