/** Name of the setting that changes whenever something new came in by itself. */
export const freshenedAt = 'feeds.freshened';
