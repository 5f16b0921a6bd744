/** What may reach a log: ids, numbers and yes or no. The type admits no text a user wrote. */
export type LogDetail = Readonly<Record<string, number | boolean | undefined>>;

/** `event` is a constant of the program ("http.request"), never a value. */
export type Log = (event: string, detail?: LogDetail) => void;
