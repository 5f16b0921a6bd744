const english = new Set(
  'the and of to is are was were be been have has had that this these those it its for with you your our we they their i my me on at from by as not will would can could should do does did but if or there what which when who how about any all more please thanks let need'.split(
    ' ',
  ),
);
// Words that English does not have, so that shared ones ("die", "was", "in", "an") decide nothing.
const others = new Set(
  'der das und ist nicht wir ich mit für auf den dem ein eine zu von dass sie auch haben werden bitte le la les des et est nous vous pour une que dans je pas du sur avec sont el los las para por con está una más muy het een niet van ik wij voor zijn dat maar il che di per non sono della questo não uma os com em mais é jest nie się na och att det som på ikke på ve bir için'.split(
    ' ',
  ),
);

/**
 * Whether a text reads as English, which is the only language the rules know. Looks at the first 6,000 units; a text
 * too short to tell passes.
 */
export const isEnglish = (text: string): boolean => {
  const sample = text.slice(0, 6000);
  let words = 0;
  let known = 0;
  let foreign = 0;
  let latin = 0;
  let letters = 0;
  for (const match of sample.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    letters += word.length;
    if (/^\p{Script=Latin}/u.test(word)) latin += word.length;
    else continue;
    words += 1;
    if (english.has(word)) known += 1;
    else if (others.has(word)) foreign += 1;
  }
  if (letters === 0) return true;
  if (latin < letters * 0.4) return false;
  if (foreign > known) return false;
  return words < 12 || known >= words * 0.08;
};
