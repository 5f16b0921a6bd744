import { calendarFeed } from './calendar/feed.ts';
import { calendarSet } from './calendar/set.ts';
import { calendarShow } from './calendar/show.ts';
import { calendarWrite } from './calendar/write.ts';
import { doctorRun } from './doctor/run.ts';
import { exampleOpen } from './example/open.ts';
import { expiryRun } from './expiry/run.ts';
import { expirySet } from './expiry/set.ts';
import { expiryShow } from './expiry/show.ts';
import { feedAdd } from './feed/add.ts';
import { feedAnswer } from './feed/answer.ts';
import { feedList } from './feed/list.ts';
import { feedRefresh } from './feed/refresh.ts';
import { feedRemove } from './feed/remove.ts';
import { importList } from './import/list.ts';
import { importPreview } from './import/preview.ts';
import { importRun } from './import/run.ts';
import { importStop } from './import/stop.ts';
import { importUndo } from './import/undo.ts';
import { kitFile } from './kit/file.ts';
import { kitList } from './kit/list.ts';
import { kitRead } from './kit/read.ts';
import { kitShow } from './kit/show.ts';
import { kitWrite } from './kit/write.ts';
import { mailSet } from './mail/set.ts';
import { mailShow } from './mail/show.ts';
import { mailTry } from './mail/try.ts';
import { searchFind } from './search/find.ts';
import { signalsLearn } from './signals/learn.ts';
import { signalsLearning } from './signals/learning.ts';
import { signalsRead } from './signals/read.ts';
import { workspaceBackup } from './workspace/backup.ts';
import { workspaceChangePassphrase } from './workspace/change-passphrase.ts';
import { workspaceCodeKept } from './workspace/code-kept.ts';
import { workspaceCreate } from './workspace/create.ts';
import { workspaceExport } from './workspace/export.ts';
import { workspaceList } from './workspace/list.ts';
import { workspaceLock } from './workspace/lock.ts';
import { workspaceOpen } from './workspace/open.ts';
import { workspaceRename } from './workspace/rename.ts';
import { workspaceRestore } from './workspace/restore.ts';
import { workspaceStatus } from './workspace/status.ts';
import { workspaceUnlock } from './workspace/unlock.ts';

/** What is done with the workspace itself: making and opening it, what comes in, what goes out, how it is kept. */
export const workspaceOperations = {
  'workspace.status': workspaceStatus,
  'workspace.create': workspaceCreate,
  'workspace.unlock': workspaceUnlock,
  'workspace.list': workspaceList,
  'workspace.lock': workspaceLock,
  'workspace.open': workspaceOpen,
  'workspace.rename': workspaceRename,
  'workspace.change-passphrase': workspaceChangePassphrase,
  'workspace.code-kept': workspaceCodeKept,
  'workspace.backup': workspaceBackup,
  'workspace.restore': workspaceRestore,
  'workspace.export': workspaceExport,
  'example.open': exampleOpen,
  'import.preview': importPreview,
  'import.run': importRun,
  'import.list': importList,
  'import.stop': importStop,
  'import.undo': importUndo,
  'feed.add': feedAdd,
  'feed.list': feedList,
  'feed.refresh': feedRefresh,
  'feed.answer': feedAnswer,
  'feed.remove': feedRemove,
  'kit.file': kitFile,
  'kit.list': kitList,
  'kit.read': kitRead,
  'kit.show': kitShow,
  'kit.write': kitWrite,
  'calendar.show': calendarShow,
  'calendar.set': calendarSet,
  'calendar.feed': calendarFeed,
  'calendar.write': calendarWrite,
  'mail.show': mailShow,
  'mail.set': mailSet,
  'mail.try': mailTry,
  'signals.read': signalsRead,
  'signals.learning': signalsLearning,
  'signals.learn': signalsLearn,
  'search.find': searchFind,
  'expiry.show': expiryShow,
  'expiry.set': expirySet,
  'expiry.run': expiryRun,
  'doctor.run': doctorRun,
} as const;
