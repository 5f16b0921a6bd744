import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerContact, formsOf, rewritten } from './forget-words.ts';

const dana = formsOf(['Dana M. Ruiz', 'Dana', 'D. Ruiz'], ['dana.ruiz@quay.example', 'druiz@x.example']);
const without = (text: string, forms = dana): string => rewritten(text, forms)?.text ?? text;

describe('a name in a text', () => {
  it.each([
    ['Dana Ruiz called.', 'X called.'],
    ['Dana Ruiz’s plan', 'X’s plan'],
    ['DANA RUIZ and dana ruiz', 'X and X'],
    ['Dana M. Ruiz, Dana M Ruiz', 'X, X'],
    ['Ruiz, Dana M. wrote', 'X wrote'],
    ['From: "Ruiz, Dana" <dana.ruiz@quay.example>', 'From: X'],
    ['Dana Ruiz [mailto:dana.ruiz@quay.example] said', 'X said'],
    ['Dana Ruiz <mailto:DANA.RUIZ@QUAY.EXAMPLE>', 'X'],
    ['see mailto:dana.ruiz@quay.example?subject=a', 'see X?subject=a'],
    ['write to druiz@x.example.', 'write to X.'],
    ['http://x.example/?to=dana.ruiz%40quay.example&a=1', 'http://x.example/?to=X&a=1'],
    ['Dana Ruiz/HOU/ECT@ECT, Tom Birch/HOU/ECT@ECT', 'X, Tom Birch/HOU/ECT@ECT'],
    ['> On Monday, Dana\n> Ruiz wrote:', '> On Monday, X wrote:'],
    ['@dana.ruiz and dana_ruiz@elsewhere.example', '@X and X'],
    ['danaruiz', 'X'],
    ['Ms. Dana Ruiz', 'X'],
    ['Please ask D. Ruiz.', 'Please ask X.'],
    [
      'Dana Ruizman, Jordana Ruiz, xdruiz@x.example, druiz@x.example.org',
      'Dana Ruizman, Jordana Ruiz, xdruiz@x.example, druiz@x.example.org',
    ],
    ['Dana will call; Ruiz too', 'Dana will call; Ruiz too'],
    ['Dana and Tom Ruiz', 'Dana and Tom Ruiz'],
  ])('%j → %j', (text, expected) => expect(without(text).replaceAll(formerContact, 'X')).toBe(expected));

  it('is found whatever its letters are made of', () => {
    const forms = formsOf(['Zoë O’Hara', 'Łukasz Żak', '王小明'], []);
    const text = "Zoe\u0308 O'Hara, ZOË O’HARA, Łukasz Żak, 王小明说";
    expect(without(text, forms)).toBe(`${[1, 2, 3].map(() => formerContact).join(', ')}, ${formerContact}说`);
  });

  it('that another person has too is left alone, but for what stands beside the address', () => {
    const shared = formsOf(['Dana Ruiz'], ['dana.ruiz@quay.example'], { shared: () => true });
    expect(without('Dana Ruiz and Dana Ruiz <dana.ruiz@quay.example>', shared)).toBe(`Dana Ruiz and ${formerContact}`);
  });

  it('of one word is not certain: it may mean them', () => {
    const forms = formsOf(['Ines'], []);
    expect(without('Ines and INES', forms)).toBe('Ines and INES');
    expect(forms.maybe?.test('see Ines now')).toBe(true);
    expect(forms.maybe?.test('see Inessa now')).toBe(false);
    expect(dana.initials?.test('ask DMR')).toBe(true);
    expect(formsOf(['Will Grant'], []).maybeTyped?.test('I will grant it')).toBeFalsy();
  });

  it('may be made of any letters and signs', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('O’Hara-Żak', 'x-y', '(a', '[b]', '\\', '%'),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 4 }),
        fc.array(word, { maxLength: 3 }),
        word,
        (names, addresses, text) => {
          const forms = formsOf(names, addresses);
          rewritten(text, forms);
          for (const pattern of [forms.maybe, forms.maybeTyped, forms.initials]) pattern?.exec(text);
        },
      ),
      { numRuns: 1000 },
    );
    const forms = formsOf(['Anna-Lena O’Hara-Żak'], ['anna-lena+x@big-quay.example']);
    const text = "Anna-Lena O'Hara-Żak <anna-lena+x@big-quay.example>, O’Hara-Żak, Anna-Lena";
    expect(without(text, forms)).toBe(`${formerContact}, ${formerContact}`);
  });

  it('is one of many: nothing known matches nothing', () => {
    expect(formsOf([], []).certain).toBeNull();
    expect(without('anything', formsOf([''], ['']))).toBe('anything');
  });

  it('never takes long, whatever the text', () => {
    for (const piece of ['Dana ', 'dana.', 'Dana\n> ', '"', '<', 'Dana M. ', 'dana.ruiz@', 'Ruiz, ', 'a/']) {
      without(piece.repeat(20_000));
    }
  }, 5_000);
});

describe('places in a text that was rewritten', () => {
  const piece = fc.constantFrom(
    'Dana Ruiz',
    'RUIZ, DANA',
    '"Ruiz, Dana" <dana.ruiz@quay.example>',
    'druiz@x.example',
    'Dana',
    ' said ',
    '. ',
    '\n> ',
    'the quay',
    'é🙂',
    ', ',
  );
  it('hold the same words, and no name is left', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const changed = rewritten(text, dana);
        if (!changed) return;
        const [from, to] = [changed.moved(start, 'start'), changed.moved(end, 'end')];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(changed.text.length);
        if (start < end) expect(from).toBeLessThanOrEqual(to);
        expect(rewritten(changed.text, dana)).toBeUndefined();
        // Words of which nothing was replaced are letter for letter the same; others begin and end with it or outside of it.
        const quote = changed.text.slice(from, to);
        if (!quote.includes('former')) expect(quote).toBe(text.slice(start, end));
        const whole = changed.text.slice(changed.moved(0, 'start'), changed.moved(text.length, 'end'));
        expect(whole).toBe(changed.text);
      }),
      { numRuns: 2000 },
    );
  });

  it('give each quote its own words, rewritten in the same way', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const [first, last] = [a % pieces.length, b % pieces.length].sort((x, y) => x - y) as [number, number];
        const mark = ' # ';
        const text = pieces.join(mark);
        const changed = rewritten(text, dana);
        if (!changed) return;
        const start = pieces.slice(0, first).join(mark).length + (first > 0 ? mark.length : 0);
        const quote = pieces.slice(first, last + 1).join(mark);
        const [from, to] = [changed.moved(start, 'start'), changed.moved(start + quote.length, 'end')];
        expect(changed.text.slice(from, to)).toBe(without(quote));
      }),
      { numRuns: 2000 },
    );
  });
});
