/** The addresses of a start, as `state.json` keeps them. */
export function urlsOf({ ports }, env) {
  const hub = `http://localhost:${ports.hub}`;
  return { hub, adapters: `http://localhost:${ports.adapters}`, simulators: `http://localhost:${ports.simulators}`, amqp: env.AMQP_URL, database: env.DATABASE_URL };
}

/** Says that all is there, and where. */
export function announce(settings, env) {
  const { hub, adapters } = urlsOf(settings, env);
  console.log([
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
    'Ctrl-C stops everything.',
    '',
  ].join('\n'));
}
