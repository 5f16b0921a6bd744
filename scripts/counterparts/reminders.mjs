import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What goes out of Updraft beside programs that take it in: the outgoing calendar is subscribed to with vdirsyncer and read
 * by khal, the mail of the morning is received by a mail server of aiosmtpd.
 */

/** Reminders and promises of the coming days, with words that are hard to write down. */
const matters = [
  ['Ring the harbour; bring \\ the list, please', 1, '09:15'],
  ['שיחה עם נועה 👩‍👩‍👧', 2, '10:30'],
  [`A very long one ${'about the quay lease '.repeat(12)}`.trim(), 3, '23:45'],
];

const dayAhead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** The mail of the morning goes out within some hours of its time. */
const thisHour = () => `${new Date().toISOString().slice(11, 13)}:00`;

export const remindersBeside = ({ root, folder, program, env, updraft, run, must, started, until, freePort }) => {
  const serving = async (home, more = {}) => {
    const server = started(process.execPath, [program, 'serve', '--port', '0'], { env: { ...env(home), ...more } });
    await until('updraft serve', () => run(process.execPath, [program, 'open', '--json'], { env: env(home) }).ok);
    return server;
  };

  const checkKhal = async () => {
    const place = join(folder, 'khal');
    mkdirSync(place);
    const home = join(folder, 'home-khal');
    updraft(home, 'init');
    for (const [words, days, clock] of matters) updraft(home, 'remind', words, dayAhead(days), clock);
    const server = await serving(home);
    const { address } = updraft(home, 'calendar.feed', '--turn', 'on');
    writeFileSync(
      join(place, 'vdirsyncer.conf'),
      `[general]\nstatus_path = "${place}/status/"\n[pair updraft]\na = "theirs"\nb = "ours"\ncollections = null\nconflict_resolution = "a wins"\n[storage theirs]\ntype = "http"\nurl = "${address}"\n[storage ours]\ntype = "filesystem"\npath = "${place}/calendar/"\nfileext = ".ics"\n`,
    );
    writeFileSync(
      join(place, 'khal.conf'),
      `[calendars]\n[[updraft]]\npath = ${place}/calendar\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${place}/khal.db\n`,
    );
    mkdirSync(join(place, 'calendar'));
    const sync = () => run('vdirsyncer', ['-c', join(place, 'vdirsyncer.conf'), 'sync']);
    const read = () =>
      must(
        'khal',
        run(
          'khal',
          [
            '-c',
            join(place, 'khal.conf'),
            'list',
            '--format',
            '{start-date} {start-time} {title}',
            '--day-format',
            '',
            dayAhead(0),
            '10d',
          ],
          {
            env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8', COLUMNS: '400' },
          },
        ),
      );
    run('vdirsyncer', ['-c', join(place, 'vdirsyncer.conf'), 'discover'], { input: 'y\ny\n' });
    must('vdirsyncer', sync());
    const seen = read();
    for (const [words, days, clock] of matters) {
      const begins = `${dayAhead(days)} ${clock} ${[...words].slice(0, 12).join('')}`;
      if (!seen.includes(begins)) throw new Error(`khal does not show "${begins}":\n${seen}`);
    }
    // What moves keeps its name: still three, one of them elsewhere.
    const { coming } = updraft(home, 'reminders');
    updraft(home, 'snooze', coming[0].id, '--until', `${dayAhead(4)}T12:05`);
    must('vdirsyncer', sync());
    const moved = read();
    if (!moved.includes(`${dayAhead(4)} 12:05 Ring the harbour`) || moved.includes(`${dayAhead(1)} 09:15`))
      throw new Error(`the moved one is shown as:\n${moved}`);
    if (readdirSync(join(place, 'calendar')).filter((name) => name.endsWith('.ics')).length !== matters.length)
      throw new Error('a moved reminder is there twice');
    // Locked: nothing is given, and nothing is lost.
    must('updraft lock', run(process.execPath, [program, 'lock'], { env: env(home) }));
    if (sync().ok) throw new Error('vdirsyncer was given a calendar while Updraft was locked');
    if (read() !== moved) throw new Error('what khal had was lost when Updraft was locked');
    server.kill('SIGTERM');
  };

  const checkMail = async () => {
    const place = join(folder, 'mail');
    mkdirSync(place);
    const [certificate, key] = [join(place, 'certificate.pem'), join(place, 'key.pem')];
    must(
      'openssl',
      run('openssl', [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
      ]),
    );
    for (const way of ['tls', 'starttls']) {
      const box = join(place, way);
      mkdirSync(box);
      const port = String(await freePort());
      const script = join(root, 'scripts/counterparts/mail-server.py');
      // Debian's own Python, which has Debian's aiosmtpd.
      const server = started('/usr/bin/python3', [script, box, certificate, key, port, way]);
      let said = '';
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (bytes) => {
          said += String(bytes);
        });
      await until(`the mail server\n${said}`, () => said.includes('ready'));
      const mails = () => readdirSync(box).filter((name) => name.endsWith('.eml'));
      const home = join(folder, `home-mail-${way}`);
      const trusting = { NODE_EXTRA_CA_CERTS: certificate };
      const asked = (more, ...args) =>
        JSON.parse(
          must(args[0], run(process.execPath, [program, ...args, '--json'], { env: { ...env(home), ...more } })),
        );
      updraft(home, 'init');
      const set = (password) =>
        asked(
          { UPDRAFT_MAIL_PASSWORD: password },
          ...['mail.set', '--host', 'localhost', '--port', port, '--security', way, '--user', 'noor'],
          ...['--to', 'noor@harbour.example', '--clock', thisHour(), '--days', 'every', '--words', 'titles'],
        );
      set('a wrong secret');
      const wrong = asked(trusting, 'mail.try');
      if (wrong.ok || !/name and password/.test(wrong.says)) throw new Error(`a wrong password: ${wrong.says}`);
      set('a good secret');
      const unknown = asked({}, 'mail.try');
      if (unknown.ok || !/certificate/.test(unknown.says)) throw new Error(`a certificate of nobody: ${unknown.says}`);
      const trial = asked(trusting, 'mail.try');
      if (!trial.ok || mails().length !== 1) throw new Error(`the trial: ${trial.says}\n${said}`);
      // Soon enough to be due today also where it is late in the evening: its day counts, not its hour.
      updraft(home, 'remind', 'Ring the harbour שלום 👩‍👩‍👧', dayAhead(0), '23:59');
      asked({}, 'mail.set', '--turn', 'on');
      const updraftServer = await serving(home, trusting);
      await until('the digest', () => mails().length === 2);
      const read =
        'import email,email.policy,sys; m=email.message_from_binary_file(open(sys.argv[1],"rb"),policy=email.policy.default); print(m["subject"]); print(m["to"]); print(m.get_body().get_content())';
      const digest = must(
        'python email',
        run('/usr/bin/python3', ['-c', read, join(box, '2.eml')], {
          env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
        }),
      );
      for (const words of ['Updraft: 1 reminder', 'noor@harbour.example', 'Ring the harbour שלום 👩‍👩‍👧']) {
        if (!digest.includes(words)) throw new Error(`the digest holds no "${words}":\n${digest}`);
      }
      // Two more rounds of the clock: one mail a day.
      await new Promise((resolve) => setTimeout(resolve, 11_000));
      if (mails().length !== 2) throw new Error(`${mails().length} mails instead of two`);
      for (const mail of mails())
        if (/\r?\n\.\r?\n/.test(readFileSync(join(box, mail), 'latin1'))) throw new Error('a lone dot');
      updraftServer.kill('SIGTERM');
      server.kill('SIGTERM');
    }
  };
  return { checkKhal, checkMail };
};
