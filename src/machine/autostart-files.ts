/** What is started at login: Node, the program, and the workspace where it is not the usual one. All paths are absolute. */
export type AutostartCommand = {
  readonly node: string;
  readonly script: string;
  /** Words after the script: `serve`, and `--workspace DIR` where one is named. */
  readonly words: readonly string[];
};

/**
 * One word of an ExecStart line. Source: systemd.service(5), "Command lines", and systemd.syntax(7), "Quoting"; `%` begins
 * a specifier. Variables are not put in, because the line begins with `:`.
 */
const systemdWord = (word: string): string =>
  `"${word
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('%', '%%')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')}"`;

/** A user unit for systemd: starts with the session, again after a failure, and holds no secret. */
export const systemdUnit = ({ node, script, words }: AutostartCommand): string =>
  [
    '[Unit]',
    'Description=Updraft, a private workspace for leading upward',
    '',
    '[Service]',
    'Type=simple',
    `ExecStart=:${[node, script, ...words].map(systemdWord).join(' ')}`,
    'Restart=on-failure',
    'RestartSec=5',
    '',
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n');

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

export const launchdLabel = 'app.updraft.serve';

/** A launch agent for macOS. Source: launchd.plist(5). */
export const launchdPlist = ({ node, script, words }: AutostartCommand): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    '  <key>Label</key>',
    `  <string>${launchdLabel}</string>`,
    '  <key>ProgramArguments</key>',
    '  <array>',
    ...[node, script, ...words].map((word) => `    <string>${xml(word)}</string>`),
    '  </array>',
    '  <key>RunAtLoad</key>',
    '  <true/>',
    '  <key>KeepAlive</key>',
    '  <dict>',
    '    <key>SuccessfulExit</key>',
    '    <false/>',
    '  </dict>',
    '  <key>ThrottleInterval</key>',
    '  <integer>10</integer>',
    '  <key>ProcessType</key>',
    '  <string>Background</string>',
    '</dict>',
    '</plist>',
    '',
  ].join('\n');

/** One word of a Windows command line. Source: the rules of CommandLineToArgvW. */
const windowsWord = (word: string): string =>
  word !== '' && !/[\s"]/.test(word) ? word : `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;

/** A task for the Windows Task Scheduler that runs at login without more rights. Source: Task Scheduler schema 1.2. */
export const taskXml = ({ node, script, words }: AutostartCommand, user: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo>',
    '    <Description>Updraft, a private workspace for leading upward</Description>',
    '  </RegistrationInfo>',
    '  <Triggers>',
    '    <LogonTrigger>',
    '      <Enabled>true</Enabled>',
    `      <UserId>${xml(user)}</UserId>`,
    '    </LogonTrigger>',
    '  </Triggers>',
    '  <Principals>',
    '    <Principal id="Author">',
    `      <UserId>${xml(user)}</UserId>`,
    '      <LogonType>InteractiveToken</LogonType>',
    '      <RunLevel>LeastPrivilege</RunLevel>',
    '    </Principal>',
    '  </Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <Hidden>true</Hidden>',
    '    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>',
    '    <RestartOnFailure>',
    '      <Interval>PT1M</Interval>',
    '      <Count>3</Count>',
    '    </RestartOnFailure>',
    '  </Settings>',
    '  <Actions Context="Author">',
    '    <Exec>',
    `      <Command>${xml(node)}</Command>`,
    `      <Arguments>${xml([script, ...words].map(windowsWord).join(' '))}</Arguments>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');
