/** The addresses of a start, as `state.json` keeps them. */
export function urlsOf({ ports, name }, env) {
  const hub = `http://${name}:${ports.hub}`;
  return {
    hub,
    adapters: `http://${name}:${ports.adapters}`,
    simulators: `http://${name}:${ports.simulators}`,
    amqp: env.AMQP_URL,
    database: env.DATABASE_URL,
  };
}

/** Says that all is there, and where. */
export function announce(settings, env) {
  console.log(announcement(settings, env).join('\n'));
}

/** @returns {string[]} lines */
export function announcement(settings, env) {
  const { hub, adapters } = urlsOf(settings, env);
  return [
    '',
    'Fatong is ready',
    `  admin      ${hub}/admin/`,
    `  portal     ${hub}/portal/`,
    `  API        ${hub}/api/openapi.json`,
    `  doors      ${adapters}/exchange/ and ${adapters}/soap/ (for outside systems${settings.mode === 'demo' ? ', which are simulated here' : ''})`,
    `  broker     ${env.AMQP_URL}`,
    `  data       ${settings.data} (delete it to begin anew)`,
    ...(settings.mode === 'demo' ? ['  sign in    operator, city.clerk, district.clerk and others, password Demo-Fatong-2026'] : []),
    '',
    ...(settings.mode === 'demo' && settings.isOpen ? [...warning(settings), ''] : []),
    'Ctrl-C stops everything.',
    '',
  ];
}

/** A demo that other machines reach is open to whoever has read the README. */
const warning = ({ host, ports }) => [
  `WARNING: FATONG_HOST is ${host}: other machines reach this demo, ports ${Object.values(ports).join(', ')}.`,
  '  Its passwords and its keys are public: whoever reaches it may sign in as anybody, administrators too, and send messages',
  '  as any outside system. It holds invented persons only: put nothing real into it. Without FATONG_HOST it is open to this machine alone.',
  `警告：FATONG_HOST 为 ${host}，其他机器可以访问本演示系统（端口 ${Object.values(ports).join('、')}）。`,
  '  演示口令和密钥是公开的：任何能访问的人都可以用任何账号（包括管理员）登录，并以任何外部系统的名义发送报文。',
  '  这里只有虚构的人员，请勿录入真实数据。不设置 FATONG_HOST 时只有本机可以访问。',
];
