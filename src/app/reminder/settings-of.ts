import { z } from 'zod';
import { Clock, calmSettings, plannedKinds, ReminderSettings } from '../../domain/reminders/reminder.ts';
import type { Store } from '../../store/store.ts';

const setting = 'reminders';

/** What a newer version wrote that is not known here is left out: it must not end all reminders. */
const Kept = z.object({
  morning: Clock.catch(calmSettings.morning),
  evening: Clock.catch(calmSettings.evening),
  before: ReminderSettings.shape.before.catch(calmSettings.before),
  off: z
    .array(z.unknown())
    .catch([])
    .transform((kinds) => plannedKinds.filter((kind) => kinds.includes(kind))),
});

/** When the user wants to be reminded; what cannot be read is as it is before anybody says otherwise. */
export const settingsOf = (store: Store): ReminderSettings => {
  try {
    return Kept.catch(calmSettings).parse(JSON.parse(store.settings.read(setting) ?? '{}'));
  } catch {
    return calmSettings;
  }
};

export const keepSettings = (store: Store, settings: ReminderSettings): void =>
  store.settings.write(setting, JSON.stringify(settings));
