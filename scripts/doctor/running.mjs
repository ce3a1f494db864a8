import { shakePostgres } from '../handshake/postgres.mjs';
import { shakeRabbitmq } from '../handshake/rabbitmq.mjs';
import { answers } from '../launch/ready.mjs';
import { portVariables } from '../launch/settings.mjs';
import { lives } from '../launch/state.mjs';
import { isFree } from '../process/ports.mjs';

/** What runs, and whether it can be reached. @returns {Promise<import('./machine.mjs').Finding[]>} */
export async function running({ settings, state }) {
  const isUp = state.launcher.some(lives);
  if (isUp) return [...(await programs(settings, state)), ...(await servers(settings, state.urls))];
  const orphans = state.children.filter(lives);
  return [
    {
      ok: true,
      sentence: `Fatong does not run on ${settings.data}${orphans.length > 0 ? `; a killed start left ${orphans.map(({ name }) => name).join(', ')}, which the next start ends` : ''}.`,
    },
    ...(orphans.length > 0 ? [] : await ports(settings)),
    ...(await servers(settings, {})),
  ];
}

async function programs(settings, state) {
  if (!state.ready) return [{ ok: true, sentence: 'Fatong is starting at this moment.' }];
  return Promise.all(
    ['hub', 'adapters', 'simulators']
      .filter((name) => settings.mode === 'demo' || name !== 'simulators')
      .map(async (name) => {
        const child = state.children.find((one) => one.name === name);
        if (!child || !lives(child))
          return { ok: false, sentence: `The program ${name} is not running: the launcher starts it again; the reason stands in its log.` };
        const isReady = await answers(`${state.urls[name]}/health/ready`);
        return {
          ok: isReady,
          sentence: isReady
            ? `The program ${name} is ready at ${state.urls[name]}.`
            : `The program ${name} runs, but ${state.urls[name]}/health/ready does not answer 200: open that address, it says why.`,
        };
      }),
  );
}

const ports = ({ ports: all }) =>
  Promise.all(
    Object.entries(all).map(async ([name, port]) =>
      (await isFree(port))
        ? { ok: true, sentence: `Port ${port} for ${name} is free.` }
        : {
            ok: false,
            sentence: `Port ${port} for ${name} is in use by another program: stop it or set ${portVariables[name]} to another port.`,
          },
    ),
  );

/** By handshake, as the launcher judges them. */
function servers({ amqpUrl, databaseUrl }, urls) {
  const all = [
    { what: 'broker', given: amqpUrl, url: amqpUrl ?? urls.amqp, shake: shakeRabbitmq },
    { what: 'database', given: databaseUrl, url: databaseUrl ?? urls.database, shake: shakePostgres },
  ];
  return Promise.all(
    all
      .filter(({ url }) => url)
      .map(async ({ what, given, url, shake }) => {
        const { place, problem, lives: answered } = await shake(url);
        if (!problem) return { ok: true, sentence: `The ${what} at ${place} answers and works.` };
        const remedy = given
          ? ''
          : ': the launcher ends it and starts it again as soon as its disk has the room; its log stands in the data folder';
        return {
          ok: false,
          server: what,
          sentence: answered
            ? `The ${what} at ${place} answers, but ${problem}.`
            : `The ${what} at ${place} does not work (${problem})${remedy}.`,
        };
      }),
  );
}
