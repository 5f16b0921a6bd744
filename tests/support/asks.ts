/** An ask of the leader, or a promise of the user, in a mail between the two; all of it is made up. */
export type Ask = {
  /** The day in March 2026 on which it was written, and on which the brief is read. */
  readonly said: number;
  readonly now: number;
  readonly subject: string;
  readonly text: string;
  /** The user wrote it. */
  readonly own?: true;
};

const ask = (said: number, now: number, subject: string, text: string): Ask => ({ said, now, subject, text });
const own = (said: number, now: number, subject: string, text: string): Ask => ({
  said,
  now,
  subject,
  text,
  own: true,
});

/* 12 March 2026 is a Thursday. */

/** Open, said within a fortnight, and due that day or later, or without a day and fresh: each of them is owed. */
export const thatStand: readonly Ask[] = [
  // Whatever the first word is.
  ask(12, 16, 'Cranes', 'Could you please send me the crane budget for the north quay by Monday?'),
  ask(11, 12, 'Cranes', 'Organise the crane budget review with the yard by Friday, please.'),
  ask(11, 12, 'Cranes', 'Order the cranes for the north quay by Friday, please.'),
  ask(11, 12, 'Board', 'Andrew should present at the board, please ask him by Friday.'),
  ask(11, 12, 'Lease', 'And please send the signed lease to the auditors by Friday.'),
  ask(11, 12, 'Lease', 'But could you check the lease with Corvid by Monday?'),
  ask(11, 12, 'Lease', 'Then please let me have the final lease by 20 March.'),
  ask(11, 12, 'Lease', 'Please confirm the rent with Corvid by Friday.'),
  ask(11, 12, 'Lease', 'Please forward the signed lease to the auditors by Friday.'),
  ask(11, 12, 'Lease', 'Please call the Corvid board about the rent by Friday.'),
  ask(11, 12, 'Survey', 'Would you kindly print twenty copies of the survey for the board by Monday?'),
  ask(11, 12, 'Survey', 'Double-check the figures of the survey by Friday, please.'),
  ask(11, 12, 'Survey', 'Co-sign the survey with the yard by Friday, please.'),
  ask(11, 12, 'Survey', 'Reminder: please send me the survey of the yard by Friday.'),
  ask(11, 12, 'Survey', 'Also, please send me your view of the survey by Friday.'),
  ask(11, 12, 'Survey', 'Separately, could you send me the list of bidders by Friday?'),
  ask(11, 12, 'Survey', '- Please send the list of bidders to the yard by Friday.'),
  ask(11, 12, 'Survey', 'review the list of bidders for the yard by friday please'),
  ask(11, 12, 'Survey', 'Priya please send me the list of bidders by Friday.'),
  ask(11, 12, 'Survey', 'Priya, could you send me the list of bidders by Friday?'),
  ask(11, 12, 'Survey', 'Hi Priya can you send me the list of bidders by Friday?'),
  ask(11, 12, 'Survey', 'Ask Ute to set up the audit of the yard by Friday, please.'),
  // Whatever it is about, and whatever else its sentence says.
  ask(10, 12, 'Numbers', 'Please let me know by Friday if you can bring the crane numbers down.'),
  ask(10, 12, 'Numbers', 'Please send the numbers of the yard by Friday and keep me posted.'),
  ask(10, 12, 'Numbers', 'Please send the numbers with and without the yard by Friday.'),
  ask(10, 12, 'Numbers', 'Please list the arguments for and against the second quay by Friday.'),
  ask(10, 12, 'Numbers', 'Please ask Will for the numbers of the yard by Friday.'),
  ask(10, 12, 'Numbers', 'Please cost plan A by Friday and tell the yard.'),
  ask(10, 12, 'Numbers', 'Could you send me the numbers of the yard by Friday so we know where we are.'),
  ask(10, 12, 'Numbers', 'Could you discuss the numbers with the auditors by Friday morning?'),
  ask(10, 12, 'Numbers', 'Please now send me the numbers of the second quay by Friday.'),
  ask(10, 12, 'Numbers', 'Please send them the numbers of the second quay by Friday.'),
  ask(10, 12, 'Trip', 'Please send me the trip report by Friday.'),
  ask(10, 12, '', 'Please send me the minutes by Friday.'),
  ask(10, 12, 'Re:', 'Can you send it to me by Friday?'),
  // Whatever the mail is called.
  ask(10, 12, 'Out of office space in Lund', 'Please send me three offers for new rooms by Friday.'),
  ask(10, 12, 'Delivery status of the cranes', 'Please ask the yard for a firm date by Friday.'),
  ask(10, 12, 'Accepted: Board dinner', 'Please send me the seating of the board dinner by Friday.'),
  ask(10, 12, 'Recall: the old winches', 'Please write to every owner of a winch by Friday.'),
  // However long or short.
  ask(10, 12, 'Crane budget', 'I need the crane budget by Friday.'),
  ask(10, 12, 'Crane budget', 'Pls send crane budget by Friday'),
  ask(10, 12, 'Crane budget', 'Send it by Friday, pls'),
  ask(
    10,
    12,
    'Quay',
    'I have thought about the second quay since we spoke to the yard, and what I would like to put before the board is a short paper with the two variants, their cost and their risk, so please send me a first draft of it by Friday.',
  ),
  ask(
    10,
    12,
    'Quay',
    `Priya,\n\n${'The yard has told the harbour that the second quay can be built in two years. '.repeat(22)}\n\nPlease send me a first draft of the paper on the quay by Friday.\n\nMany thanks,\nHelen`,
  ),
  // However it is signed and begun.
  ask(10, 12, 'Quay', 'Dear Priya,\n\nPlease send me the drawings of the quay by Friday.\n\nMany thanks\nHelen'),
  ask(10, 12, 'Quay', 'Please send me the drawings of the quay by Friday.\n\nthank you\nhelen'),
  ask(10, 12, 'Quay', 'Please send me these by Friday:\n\nQuay Drawings\nCrane Budget\n\nHelen'),
  // Whenever it is due, and however long ago it was said.
  ask(2, 12, 'Quay', 'Please send me the drawings of the quay by 20 March.'),
  ask(1, 12, 'Quay', 'Please send me the plan of the quay by the end of March.'),
  ask(7, 11, 'Quay', 'Please send the drawings of the quay to the yard by Wednesday.'),
  ask(10, 12, 'Quay', 'Please let me have the accounts of the quay by 31 December.'),
  ask(10, 12, 'Quay', 'Could you send me the slides of Monday’s board by Friday?'),
  ask(10, 12, 'Quay', 'Please send me today’s drawings of the quay by Friday.'),
  // Questions, and asks without a day.
  ask(11, 12, 'Quay', 'Where are we on the second quay?'),
  ask(10, 12, 'Quay', 'When can we sign the contract for the second quay?'),
  ask(10, 12, 'Quay', 'Are you still planning to ask the auditors about the second quay?'),
  ask(10, 12, 'Quay', 'Where does the second quay stand now?'),
  ask(10, 12, 'Quay', 'Is the second quay paid for by Corvid, and who do we sign with?'),
  ask(10, 12, 'Quay', 'Please arrange for the yard to meet the auditors.'),
  ask(4, 12, 'Quay', 'Please send me your thoughts on the drawings of the quay.'),
  ask(11, 12, 'Quay', 'Are you ok with the drawings of the second quay?'),
  // What the user promised.
  own(10, 12, 'Quay', 'I will send you the drawings of the quay by Friday.'),
  own(10, 12, 'Quay', 'I will send you the drawings by Friday so we can decide.'),
  own(10, 12, 'Quay', 'I will get back to you by Friday with the cost of the quay.'),
  own(10, 12, 'Quay', 'I will let you know by Friday what the yard says about the quay.'),
  own(10, 12, 'Quay', 'I will call all bidders for the quay by Friday.'),
  own(10, 12, 'Quay', 'I will bring the drawings of the quay when we meet on Monday.'),
  own(2, 12, 'Quay', 'I will prepare the paper on the quay by 20 March.'),
  own(11, 12, 'Re:', 'Will send you the drawings by Friday.'),
  own(11, 12, 'Quay', "I'll draft the paper on the quay."),
  own(11, 12, 'Quay', 'I promised you the list of bidders by Friday.'),
  own(10, 12, 'Quay', 'Helen - I will send the list of bidders to the yard by Friday.'),
];

/** A mail that came after. */
export type After = { readonly day: number; readonly own: boolean; readonly subject: string; readonly text: string };

const after = (day: number, subject: string, text: string): After => ({ day, own: true, subject, text });

/** Settled, answered, torn, small talk, past its day, or somebody else's: nothing of it is owed. */
export const thatFall: readonly (Ask & { readonly later?: After; readonly to?: string; readonly cc?: string })[] = [
  {
    ...ask(10, 12, 'Quay lease', 'Please send me the drawings of the quay by Friday.'),
    later: after(11, 'Re: Quay lease', 'Attached.'),
  },
  {
    ...ask(10, 12, 'Quay lease', 'Where are we on the second quay?'),
    later: after(11, 'Quay lease', 'Signed this morning.'),
  },
  {
    ...ask(10, 12, 'Quay lease', 'Could you ask Corvid about the lease of the quay?'),
    later: after(11, 'Corvid and the quay lease', 'They agree.'),
  },
  {
    ...own(10, 12, 'Quay lease', 'I will send you the drawings of the quay by Friday.'),
    later: after(11, 'Re: Quay lease', 'Here they are.'),
  },
  ask(10, 12, 'Quay', 'Please send me the drawings of the quay by Wednesday.'),
  ask(6, 12, 'Quay', 'Please send me the drawings of the quay by Monday.'),
  ask(10, 12, 'Quay', 'Can you finish the drawings of the quay tonight?'),
  ask(5, 12, 'Quay', 'What is the yard doing about the quay this weekend?'),
  {
    ...ask(10, 12, 'Kelp, Malmo', 'Can you get the drawings ready?'),
    later: after(11, 'RE: KeIp, Malmo', 'On Monday, not before.'),
  },
  ask(10, 12, 'Quay', 'Are you up?'),
  ask(10, 12, 'Quay', 'Can you talk?'),
  ask(10, 12, 'Quay', 'Feel free to call me at home any time.'),
  ask(10, 12, 'Quay', 'Are you calling me about the quay?'),
  ask(10, 12, 'Quay', 'Please have the yard ready for a big'),
  ask(10, 12, 'Quay', 'Pls print.'),
  ask(10, 12, 'Quay', 'Please print the attached for me.'),
  ask(10, 12, 'Quay', "It went well with the yard, didn't it?"),
  ask(10, 12, 'Quay', 'Let me know how it goes.'),
  ask(10, 12, 'Quay', 'Anything else from the yard?'),
  ask(10, 12, 'Quay', "Let's talk after lunch."),
  ask(10, 12, 'Quay', 'When can I call you at home?'),
  ask(10, 12, 'Quay', 'Where are you?'),
  ask(10, 12, 'Quay', 'Can you ask the yard about the'),
  ask(10, 12, 'Quay', 'Please send the drawings to Given that If so.'),
  {
    ...ask(10, 12, 'Quay', 'Ute, could you send me the list of bidders by Friday?'),
    cc: 'Ute Brandt <ute@fernhill.example>',
  },
  ask(10, 12, 'Quay', 'Ute--can you send me the list of bidders by Friday?'),
  {
    ...ask(10, 12, 'Quay', 'Could you send me the list of bidders by Friday?'),
    to: 'Ute Brandt <ute@fernhill.example>',
    cc: 'Priya Raman <priya@fernhill.example>',
  },
  ask(
    10,
    12,
    'FW: Quay',
    'Fyi.\n\nThe board met on Monday.\n\nCan you approve the second bidder by Friday?\n\nUte Brandt\nLegal',
  ),
  ask(10, 12, 'Quay', 'This came today.\n\nDear Mr Holm,\n\nPlease send us the list of bidders by Friday.'),
  ask(
    10,
    12,
    'Quay',
    'We would be glad to help. Please send us the list of bidders by Friday.\n\nUte Brandt\nSenior Advisor',
  ),
  ask(10, 12, 'Automatic reply: Quay', 'I am away. Please send urgent questions to the desk by Friday.'),
  own(10, 12, 'Quay', "I'll call you at six."),
  own(10, 12, 'Quay', 'I will try to be better next time.'),
  own(10, 12, 'Quay', 'I will send you the drawings right away.'),
  own(10, 12, 'Quay', 'I will send you the drawings of the quay by Wednesday.'),
];
