import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/*
 * What leaves as a file, opened by the programs that others open it with: each has to find the words, the headings, the table and the
 * chart's words again, also where a draft holds what means something to a format.
 */

const hostile = [
  'Tags <b>typed</b> & </w:t> and &amp; here',
  'Of a typesetter: #import "/etc/passwd" $ x^2 $ \\u{41} @ref <label>',
  'Quoted "twice" and `once`, {=1+1}, 100 % sure',
  'Größe, Ελλάδα, Київ – 38 000 €',
];

const brief = (
  figures,
) => `We ask for two more people at dock four from 1 June, at 84,000 euros. *Please decide by 3 May.*

## Options

| Option | Cost | What could go wrong |
| --- | --- | --- |
| Second crew | 84,000 € | Training takes longer than four weeks |
| Do nothing | 210,000 € | Northgate leaves |

## What was seen

![Late deliveries fell from 41 in March to 17 in June.](chart:${figures})

### How it was counted

1. Each truck by its own log
2. Nothing estimated
   - not even on Sundays

## As it was typed

${hostile.map((line) => `- ${line.replaceAll('`', '\\`').replaceAll('<', '\\<').replaceAll('&', '\\&').replaceAll('\\u', '\\\\u')}`).join('\n')}

> Said in the round: שלום לכולם, keep it small.

See [the log](https://example.com/log?a=1&b=2).`;

const title = 'Approve a second night crew at dock four by 3 May';
const csv = 'Month,Late deliveries\nMarch 2026,41\nApril 2026,33\nMay 2026,24\nJune 2026,17\n';

/** Words that have to be found again, wherever rows end. */
const wanted = [
  title,
  'two more people at dock four',
  'Training takes longer than four weeks',
  'Late deliveries fell from 41 in March to 17 in June.',
  'How it was counted',
  'not even on Sundays',
  ...hostile,
  'keep it small',
];
const flat = (text) => text.replace(/[\s\u200b\u00ad]+/g, ' ');
const find = (text, words = wanted) => {
  const row = flat(text);
  const lost = words.filter((one) => !row.includes(flat(one)));
  if (lost.length > 0) throw new Error(`not found again: ${lost.join(' | ')}\nin: ${row.slice(0, 1500)}`);
};
const same = (what, found, meant) => {
  if (JSON.stringify(found) !== JSON.stringify(meant))
    throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(meant)}`);
};

export const documentsBeside = ({ folder, updraft, run, must }) => {
  const home = join(folder, 'home-documents');
  let made;
  /** A workspace with one draft, and that draft in every form. */
  const files = () => {
    if (made) return made;
    updraft(home, 'init');
    const { proposal } = updraft(
      home,
      'propose',
      'The night crew of dock four is short of two people.',
      '--title',
      'Dock four',
    );
    const { data } = updraft(home, 'data.add', proposal.id, csv, '--title', 'Late deliveries by month');
    const source = join(folder, 'draft.md');
    writeFileSync(source, brief(data.id));
    const { draft } = updraft(home, 'draft.save', source, '--title', title);
    const write = (form, ...more) => updraft(home, 'write', draft.id, form, '--to', folder, ...more);
    made = Object.fromEntries(['pdf', 'docx', 'html', 'markdown', 'text'].map((form) => [form, write(form)]));
    made.eml = write('eml', '--attach');
    return made;
  };
  const office = (path, to) => {
    const place = join(folder, `office-${to.replace(/\W.*/, '')}`);
    must(
      'soffice',
      run('soffice', [
        `-env:UserInstallation=file://${join(folder, 'office')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        place,
        path,
      ]),
    );
    return join(place, `${basename(path).replace(/\.\w+$/, '')}.${to.replace(/\W.*/, '')}`);
  };
  const textOf = (path) => must('pdftotext', run('pdftotext', ['-raw', path, '-']));

  const checkPdf = () => {
    const { path, pages, notes } = files().pdf;
    same('pages and notes', [pages, notes], [1, []]);
    must('qpdf --check', run('qpdf', ['--check', path]));
    const info = must('pdfinfo', run('pdfinfo', [path]));
    for (const line of [
      /^Title: +Approve a second night crew at dock four by 3 May$/m,
      /^Tagged: +yes$/m,
      /^Pages: +1$/m,
      /^JavaScript: +no$/m,
    ])
      if (!line.test(info)) throw new Error(`pdfinfo: no ${line} in ${info}`);
    const faces = must('pdffonts', run('pdffonts', [path]))
      .split('\n')
      .filter((row) => /\+/.test(row));
    if (faces.length < 3 || faces.some((row) => !/ yes yes yes /.test(row)))
      throw new Error(`pdffonts: ${faces.join('\n')}`);
    find(textOf(path));
    const structure = must('pdfinfo -struct-text', run('pdfinfo', ['-struct-text', path]));
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'LBody', 'Figure', 'Link'])
      if (!new RegExp(`^ *${tag}\\b`, 'm').test(structure))
        throw new Error(`no ${tag} in its structure:\n${structure}`);
    // Read aloud, the title stands first, and headings stand before what they head.
    const order = [
      'Approve a second',
      'two more people',
      'Options',
      'Training takes',
      'What was seen',
      'How it was',
      'Nothing estimated',
    ];
    const places = order.map((words) => flat(structure).indexOf(words));
    same(
      'reading order',
      places.map((at, index) => at >= 0 && at >= (places[index - 1] ?? 0)),
      order.map(() => true),
    );
    const picture = join(folder, 'page');
    must('pdftoppm', run('pdftoppm', ['-r', '30', '-gray', '-singlefile', path, picture]));
    const pixels = readFileSync(`${picture}.pgm`);
    const dark = pixels.subarray(20).filter((pixel) => pixel < 128).length;
    if (dark < 300 || dark > pixels.length / 3)
      throw new Error(`${dark} of ${pixels.length} dots of the page are dark`);
  };

  const headersIn = (blocks) =>
    blocks.flatMap(({ t, c }) => (t === 'Div' ? headersIn(c[1]) : t === 'Header' ? [c] : []));
  const headingsOf = ({ blocks }) =>
    headersIn(blocks).map(([level, , words]) => [level, words.map((one) => one.c ?? ' ').join('')]);
  const pandoc = (from, path) => JSON.parse(must('pandoc', run('pandoc', ['-f', from, '-t', 'json', path])));
  const tablesOf = (document) => JSON.stringify(document.blocks).split('"t":"Table"').length - 1;

  const checkDocx = () => {
    const { path } = files().docx;
    find(textOf(office(path, 'pdf')));
    const read = pandoc('docx', path);
    same('headings', headingsOf(read), [
      [1, 'Options'],
      [1, 'What was seen'],
      [2, 'How it was counted'],
      [1, 'As it was typed'],
    ]);
    same('tables', tablesOf(read), 2);
    same('title', read.meta.title.c.map((one) => one.c ?? ' ').join(''), title);
    // Saved again by LibreOffice, headings are headings still.
    same('headings, saved again', headingsOf(pandoc('docx', office(path, 'docx'))), headingsOf(read));
    const names = must(
      'unzip',
      run('python3', [
        '-c',
        'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("\\n".join(z.namelist()))',
        path,
      ]),
    ).split('\n');
    for (const name of names) {
      const file = join(folder, 'part.xml');
      writeFileSync(
        file,
        must(
          'part',
          run('python3', [
            '-c',
            'import sys,zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())',
            path,
            name,
          ]),
        ),
      );
      must(`xmllint ${name}`, run('xmllint', ['--noout', '--nonet', file]));
    }
  };

  const checkHtml = () => {
    const { path } = files().html;
    find(readFileSync(office(path, 'txt:Text (encoded):UTF8'), 'utf8'));
    same(
      'headings',
      headingsOf(pandoc('html', path)).map(([level]) => level),
      [1, 2, 2, 3, 2],
    );
    const script =
      'import sys,html.parser\nclass P(html.parser.HTMLParser):\n  def handle_starttag(self,t,a):\n    assert t not in ("script","img","link","iframe","form"), t\n    for k,v in a: assert not k.startswith("on") and k not in ("src","srcset"), k\nP().feed(open(sys.argv[1],encoding="utf8").read())';
    must('html.parser', run('python3', ['-c', script, path]));
    const svg = /<svg[\s\S]*?<\/svg>/.exec(readFileSync(path, 'utf8'))?.[0];
    if (svg === undefined) throw new Error('no chart in it');
    writeFileSync(join(folder, 'chart.svg'), svg);
    must('xmllint chart', run('xmllint', ['--noout', '--nonet', join(folder, 'chart.svg')]));
  };

  const checkMail = () => {
    const script = [
      'import email,email.policy,json,sys',
      'm=email.message_from_binary_file(open(sys.argv[1],"rb"),policy=email.policy.default)',
      'assert not m.defects and all(not p.defects for p in m.walk())',
      'a=list(m.iter_attachments())',
      'print(json.dumps({"subject":m["subject"],"plain":m.get_body(("plain",)).get_content(),"html":m.get_body(("html",)).get_content(),"files":[[x.get_filename(),x.get_content_type(),x.get_content()[:5].decode("latin1")] for x in a]}))',
    ].join('\n');
    const read = JSON.parse(must('email', run('python3', ['-c', script, files().eml.path])));
    same('subject', read.subject, title);
    same('files', read.files, [[`${title}.pdf`, 'application/pdf', '%PDF-']]);
    const html = join(folder, 'mail.html');
    writeFileSync(html, read.html);
    find(
      must('pandoc', run('pandoc', ['-f', 'html', '-t', 'plain', '--wrap=none', html])).replace(/[“”]/g, '"'),
      wanted.slice(1, 6),
    );
    find(read.plain, ['two more people at dock four', 'March 2026', '41', 'Northgate leaves']);
  };

  const checkMarkdown = () => {
    const read = pandoc('gfm', files().markdown.path);
    same(
      'headings',
      headingsOf(read).map(([level]) => level),
      [1, 2, 2, 3, 2],
    );
    same('tables', tablesOf(read), 2);
    find(readFileSync(files().text.path, 'utf8'), ['Second crew  84,000 €', 'March 2026', 'keep it small']);
  };

  return { checkPdf, checkDocx, checkHtml, checkMail, checkMarkdown };
};
