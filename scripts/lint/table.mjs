/**
 * What may import what, with a sentence that says why. A kind may always import its own unit; what is not named in `may`
 * is an error. `root` (the two mains and the modules beside them) and `bench` (what puts parts together to measure or show them) see everything.
 * @type {Record<string, {may: string[], why: string}>}
 */
export const table = {
  contracts: { may: ['contracts'], why: 'contracts are promises to others and run in the browser too, so they import nothing of ours' },
  'mapping kit': { may: ['contracts'], why: 'a mapping is a pure function between two contracts' },
  mapping: {
    may: ['contracts', 'mapping kit'],
    why: 'a mapping knows the two contracts it stands between and the kit, and can be deleted with its system',
  },
  'mapping list': { may: ['contracts', 'mapping kit', 'mapping', 'mapping list'], why: 'the list of mappings only collects them' },
  ports: { may: ['contracts'], why: 'ports say what is needed of the outside, so they know no side of it' },
  definitions: { may: ['contracts'], why: 'definitions are the words an area is written in: data, not machinery' },
  platform: { may: ['contracts', 'ports'], why: 'platform serves everybody and depends on nobody but the ports it fills (log, meter)' },
  broker: {
    may: ['contracts', 'ports', 'definitions', 'platform'],
    why: 'the broker is one side of a port and knows nothing of what flows through it',
  },
  printing: {
    may: ['contracts', 'ports', 'platform'],
    why: 'printing is one side of a port: it sets what a letter says and knows no record, no area and no store',
  },
  receiving: {
    may: ['contracts', 'ports', 'platform'],
    why: 'receiving is one side of a port: it takes content in and knows no record, no area and no store',
  },
  store: {
    may: ['contracts', 'ports', 'definitions', 'platform'],
    why: 'the store is one side of the ports and knows nothing of who asks',
  },
  pipeline: {
    may: ['contracts', 'mapping kit', 'mapping list', 'ports', 'platform'],
    why: 'the pipeline reaches broker, store and engine through ports, so that each can be replaced',
  },
  engine: {
    may: ['contracts', 'definitions', 'ports', 'platform'],
    why: 'the engine runs definitions and reaches the outside through ports',
  },
  access: { may: ['contracts', 'definitions', 'ports', 'platform'], why: 'rights are derived from definitions and stored through ports' },
  area: {
    may: ['contracts', 'definitions'],
    why: 'an area is declared, and is removed by deleting its folder: it knows no other area, Nest, SQL or broker',
  },
  'area list': { may: ['area', 'definitions'], why: 'the list of areas only collects them' },
  api: {
    may: ['engine', 'access', 'pipeline', 'definitions', 'contracts', 'platform', 'ports'],
    why: "the API translates HTTP to calls of engine, access and the pipeline's queries, and decides nothing itself",
  },
  'adapter kit': {
    may: ['contracts', 'ports', 'platform'],
    why: "adapters share a process with nobody: they know contracts and the hub's ports, never its code",
  },
  adapter: {
    may: ['contracts', 'adapter kit'],
    why: 'an adapter knows its own system and the kit, never another adapter or a mapping, and is removed by deleting its folder',
  },
  ui: { may: ['contracts'], why: 'the screens know the hub by its API alone' },
  portal: { may: ['contracts', 'ui'], why: 'the screens know the hub by its API alone, and each other not at all' },
  admin: { may: ['contracts', 'ui'], why: 'the screens know the hub by its API alone, and each other not at all' },
  e2e: {
    may: ['contracts', 'adapter', 'adapter kit'],
    why: 'end-to-end tests see running programs from outside; of ours they use contracts, simulators and how partners sign',
  },
  scripts: { may: [], why: 'the scripts run before anything is built' },
};

const server = 'that belongs to the programs on the server';

/** Packages with an owner: who else imports one spreads a decision that should stay in one place. */
export const owners = [
  { packages: /^amqplib$/, kinds: ['broker', 'bench', 'e2e'], why: 'only hub/src/broker knows AMQP; others use the broker port' },
  { packages: /^(sequelize|pg|oracledb)$/, kinds: ['store', 'e2e'], why: 'only hub/src/store knows SQL; others use the ports' },
  {
    packages: /^@nestjs$|^@nestjs\//,
    kinds: ['root', 'api', 'platform', 'broker', 'access', 'pipeline', 'engine', 'store', 'adapter kit', 'bench', 'e2e'],
    why: `Nest wires programs; declarations stay free of it: ${server}`,
  },
  { packages: /^@angular\//, kinds: ['ui', 'portal', 'admin'], why: 'Angular belongs to the screens' },
  {
    packages: /^node:/,
    notKinds: ['contracts', 'ui', 'portal', 'admin', 'area'],
    why: 'this code runs in the browser too, or is a declaration',
  },
];
