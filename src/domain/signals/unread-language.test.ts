import { expect, it } from 'vitest';
import { unreadLanguage } from './unread-language.ts';

it.each([
  'council election 7 june, nothing moves in may',
  'campfire permits frozen till labour day',
  'completion pencilled 30 may, data room shuts a wk earlier',
  "mrs okoro's on eggshells till results day, results day aug 20",
])('a note of half words is English: %s', (text) => expect(unreadLanguage(text, 'capture')).toBeNull());

it.each([
  ['de', 'Dana möchte die Zahlen bis Freitag haben'],
  ['fr', 'elle veut les chiffres avant vendredi, et pas de diapos'],
  ['es', 'quiere los números para el viernes'],
])('one in another language is not: %s', (code, text) => expect(unreadLanguage(text, 'capture')).toBe(code));
