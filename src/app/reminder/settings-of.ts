import { calmSettings, ReminderSettings } from '../../domain/reminders/reminder.ts';
import type { Store } from '../../store/store.ts';

const setting = 'reminders';

/** When the user wants to be reminded. */
export const settingsOf = (store: Store): ReminderSettings => {
  const kept = store.settings.read(setting);
  return kept === undefined ? calmSettings : ReminderSettings.parse({ ...calmSettings, ...JSON.parse(kept) });
};

export const keepSettings = (store: Store, settings: ReminderSettings): void =>
  store.settings.write(setting, JSON.stringify(settings));
