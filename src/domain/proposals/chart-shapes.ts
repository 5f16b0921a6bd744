/** Of what colour a shape is: what is spoken of, what stands beside it, words, and lines to hold on to. */
export type Tone = 'air' | 'soft' | 'ink' | 'rule';

export type Shape =
  | {
      readonly is: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | {
      readonly is: 'stroke';
      readonly points: readonly (readonly [number, number])[];
      readonly tone: Tone;
      readonly dashed?: true;
    }
  | {
      readonly is: 'dot';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly tone: Tone;
      readonly hollow?: true;
    }
  | {
      readonly is: 'words';
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly tone: Tone;
      readonly strong?: true;
    };

/** A chart laid out: shapes in the order in which they are drawn, sizes in pixels. */
export type ChartPicture = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** The size of its words. */
export const chartType = 13;

/** To a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
/** About how wide words are; wide writing counts double. */
export const wordsWidth = (words: string): number =>
  [...words].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60\u{1f000}-\u{1faff}]/u.test(letter)
        ? 1.02
        : /[MWmw@%€]/.test(letter)
          ? 0.88
          : /[ilIjt.,:;'|!() ]/.test(letter)
            ? 0.34
            : /\p{Lu}/u.test(letter)
              ? 0.7
              : 0.58),
    0,
  ) * chartType;

/** Words cut to the room there is, in pixels. */
export const shortened = (words: string, room: number): string => {
  if (wordsWidth(words) <= room) return words;
  const letters = [...words];
  while (letters.length > 1 && wordsWidth(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/** From values to pixels. */
export const linear = (from: number, to: number, left: number, right: number): ((value: number) => number) => {
  const all = to - from || 1;
  return (value) => round(left + ((value - from) / all) * (right - left));
};
