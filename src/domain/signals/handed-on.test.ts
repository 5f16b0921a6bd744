import { expect, it } from 'vitest';
import { messagesIn } from '../language/messages-in.ts';
import { isHandedOn } from './handed-on.ts';

const robin = { name: 'Robin Falk', address: 'robin.falk@quay.example' };
const dana = { name: 'Dana Ruiz', address: 'dana@quay.example' };
const handedOn = (text: string, to = [dana]) =>
  isHandedOn(text, robin, to, messagesIn(text, '2026-03-12T09:00:00+00:00'));

it.each([
  'Robin - could you pass this on? I will call on Friday.',
  'Hi Robin,\n\nI will send the lease on Friday.',
  'Hi Robin I will send the lease on Friday.',
  'Tomas and Robin — please read below. I will call the board on Friday.',
  'I will send the lease on Friday.\n\nBest regards,\nCarla Mendes\nHarbour Office',
])('takes %j for somebody else’s words', (text) => expect(handedOn(text)).toBe(true));

it.each([
  'Hi Dana,\n\nI will send the lease on Friday.\n\nBest regards,\nRobin Falk',
  'Dana and Tomas — I will send the lease on Friday.',
  'Robin will send the lease on Friday.',
  'I will send the lease on Friday.\n\nBest regards,\nRob Falk\nHarbour Office',
  'I will send the lease on Friday.\n\nThanks,\nHarbour',
  'I will send the lease on Friday.\n\nThanks\n\nOn Mon, 9 Mar 2026 at 10:00, Dana Ruiz <dana@quay.example> wrote:\n> Robin, when?\n> Regards,\n> Dana Ruiz',
])('takes %j for the sender’s own', (text) => expect(handedOn(text)).toBe(false));

it('leaves one Robin writing to another alone', () => {
  expect(handedOn('Hi Robin,\nI will send it.', [{ name: 'Robin Hale', address: 'hale@quay.example' }])).toBe(false);
});
