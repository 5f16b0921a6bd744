/** A case made upward: from a sentence to a decision, with its options, evidence, room, talks and documents. */
export const proposalOperations = {} as const;
