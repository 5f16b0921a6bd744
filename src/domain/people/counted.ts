const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "three", "31": a count as it stands in a sentence. */
export const spelled = (count: number): string => small[count] ?? String(count);

/** "three days", "1,204 days"; `one` is the word for one of them. */
export const spelledOf = (count: number, one: string): string =>
  `${small[count] ?? count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

/** "both asks", "all three asks": every one of several. */
export const allOf = (count: number, one: string): string =>
  count === 2 ? `both ${one}s` : `all ${spelledOf(count, one)}`;

/** "Three leaders": a count that begins a sentence. */
export const spelledOut = (count: number, one: string): string => {
  const words = spelledOf(count, one);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
