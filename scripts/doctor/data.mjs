import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuseOtherLayout } from '../launch/state.mjs';
import { Refusal } from '../process/refusal.mjs';
import { inWords, reserveOf, roomOf } from '../servers/room.mjs';

/** What lies in the data folder. @returns {import('./machine.mjs').Finding[]} */
export function data({ settings }) {
  const folder = settings.data;
  if (!existsSync(folder))
    return [space(folder), { ok: true, sentence: `There is no data folder ${folder} yet: the first start makes it.` }];
  return [space(folder), writable(folder), layout(folder), database(folder), ...keys(join(folder, 'keys'))];
}

function space(folder) {
  const [{ free }, reserve] = [roomOf(folder), reserveOf(folder)];
  if (free < reserve)
    return {
      ok: false,
      sentence: `Only ${inWords(free)} are free on the disk of ${folder}: with less than ${inWords(reserve)} RabbitMQ takes no messages, so that the database can still work off what is there; make room, and all goes on by itself.`,
    };
  if (free < 2 * reserve)
    return {
      ok: false,
      sentence: `Only ${inWords(free)} are free on the disk of ${folder}: below ${inWords(reserve)} RabbitMQ takes no messages; make room.`,
    };
  return { ok: true, sentence: `${inWords(free)} are free on the disk of ${folder}.` };
}

function writable(folder) {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return { ok: true, sentence: `The data folder ${folder} can be written.` };
  } catch (error) {
    return {
      ok: false,
      sentence: `The data folder ${folder} cannot be written (${error.code}): put its permissions right or choose another with FATONG_DATA.`,
    };
  }
}

function layout(folder) {
  try {
    refuseOtherLayout(folder);
    return { ok: true, sentence: 'The data folder was made by this version or one that fits.' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, sentence: error.message };
  }
}

function database(folder) {
  const file = join(folder, 'postgres', 'data', 'PG_VERSION');
  if (!existsSync(file)) return { ok: true, sentence: 'There is no private database in it.' };
  return { ok: true, sentence: `Its private database is of PostgreSQL ${readable(file) ?? 'a version that only its owner may read'}.` };
}

function readable(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error.code !== 'EACCES') throw error;
    return undefined;
  }
}

/** Keys that others may read, or that are gone while encrypted data is there, are the worst that can be wrong here. */
function keys(folder) {
  const hasData = existsSync(join(folder, '..', 'logs', 'hub.log')); // where a hub ran, it wrote encrypted data
  const files = existsSync(folder) ? readdirSync(folder) : [];
  if (files.length === 0)
    return [
      {
        ok: !hasData,
        sentence: hasData
          ? `The hub has run here, but there is no key in ${folder}: what is encrypted cannot be read; put the key file back.`
          : 'There are no keys yet: the first start makes them.',
      },
    ];
  const open = ['.', ...files].filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
  return [
    open.length === 0
      ? { ok: true, sentence: `The keys in ${folder} are readable by their owner alone.` }
      : { ok: false, sentence: `Others may read ${open.map((name) => join(folder, name)).join(', ')}: run \`chmod -R go-rwx ${folder}\`.` },
  ];
}
