/** What can go wrong with a workspace on disk; `app` turns it into an `AppError` with a recovery hint. */
export type StoreTrouble = 'missing' | 'exists' | 'wrong-key' | 'damaged' | 'newer' | 'full' | 'busy';

export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.name = 'StoreError';
    this.trouble = trouble;
  }
}
