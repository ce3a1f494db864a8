/** The commands of the tool; each but `doctor` is a program of the build that gets the addresses of the running start. */
export const commands = {
  send: {
    program: ['adapters', 'send.js'],
    usage: 'send <system> <message>[.v<n>] <file>',
    what: 'signs and sends a message as the outside system would',
  },
  'take-over': {
    program: ['adapters', 'former-petitions', 'take-over.js'],
    usage: 'take-over <export> <folder>',
    what: 'sheets for the import page, and an account of each row, of what the former petition system exported',
  },
  topology: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'topology',
    what: 'the exchanges and queues of this release, and what of them the broker has',
  },
  receipts: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'receipts [--days D] [--minutes M]',
    what: 'receipts whose message never came to the hub, as after the broker lost its data',
  },
  clock: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'clock [YYYY-MM-DD | +30 | off]',
    what: 'makes it another day for the whole demo, so that deadlines can be seen; says which it is',
  },
  calendar: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'calendar [import <file>]',
    what: 'takes a year’s notice of days of rest, as CSV or JSON; says which years are known',
  },
  rollups: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'rollups [rebuild]',
    what: 'whether the counts kept for figures are what the records say; with rebuild they are counted anew',
  },
  rounds: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'rounds',
    what: 'does at once what a running hub does by and by: limits that ended, daily rules, scores, letters',
  },
  migrate: { program: ['hub', 'src', 'cli.js'], usage: 'migrate', what: 'brings the database to this version' },
  seed: {
    program: ['hub', 'src', 'cli.js'],
    usage: 'seed --size N [--areas <a>,<b>] | --city [share] | --messages N',
    what: 'fills an empty database with demo data, or with the city as it is counted; or a store with many invented messages',
  },
};

export const isKnown = (name) => Object.hasOwn(commands, name);

export function help() {
  const lines = [...Object.values(commands), { usage: 'doctor', what: 'what is wrong with this installation, in sentences' }];
  return ['Usage: npm run fatong -- <command>', '', ...lines.map(({ usage, what }) => `  ${usage.padEnd(40)}${what}`)].join('\n');
}
