import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswers } from './answers.mjs';
import { wantArea, wantMessage, wantRole, wantTitle } from './asking.mjs';
import { plannedSystem, systemIds } from './known.mjs';
import { messageValues } from './message.mjs';
import { nameFault, pascal, sentence } from './names.mjs';
import { filled, write } from './plan.mjs';

const usage = `Usage: npm run new:system <folder> -- [--id S05] [--zh 名称] [--en Name] [--protocol rest|soap|amqp|file|database] [--area lawyers]
         [--message tip] [--message-zh 线索] [--message-en Tip] [--role city-clerk]

A system of docs/functions.md brings its id and titles along.`;

/** Templates by protocol, and the variants of their lines. */
const shapes = {
  rest: { folders: ['system', 'message', 'system-rest', 'system-answer'], variants: ['rest', 'answering'] },
  soap: { folders: ['system', 'message', 'system-soap', 'system-answer'], variants: ['soap', 'answering'] },
  // Over AMQP they publish, and nothing is sent to them but what the door says.
  amqp: { folders: ['system', 'message'], variants: ['amqp', 'hearing'] },
  // They drop sealed files, and nothing is sent to them but the receipts.
  file: { folders: ['system', 'message'], variants: ['file', 'hearing'], protocol: 'sftp' },
  // Nobody sends: its tables are read.
  database: { folders: ['system-database', 'message'], variants: ['database', 'hearing'] },
};

/**
 * A new outside system with one message in, the record it becomes, and over REST and SOAP the answer that goes out: contracts, mappings,
 * adapter with simulator, the area's record. Everything it writes is meant to be changed.
 * @param {string} root the checkout
 * @param {string[]} args
 * @returns {Promise<string[]>} what to say
 */
export async function system(root, args) {
  const { want } = readAnswers(args, {
    usage,
    positionals: ['folder'],
    flags: ['id', 'zh', 'en', 'protocol', 'area', 'message', 'message-zh', 'message-en', 'role'],
  });
  const folder = await want('folder', {
    question: 'Folder of the system, e.g. court-services',
    check: (name) => nameFault('The folder', name) ?? folderFault(root, name),
  });
  const planned = plannedSystem(root, folder);
  const id = await want('id', {
    question: 'Its official number (S01 to S99)',
    fallback: planned.id,
    check: (value) => idFault(root, value),
  });
  const zh = await wantTitle(want, 'zh', { question: 'Its Chinese title', fallback: planned.zh });
  const en = await wantTitle(want, 'en', { question: 'Its English title', fallback: planned.en ?? sentence(folder) });
  const protocol = await want('protocol', {
    question: 'What it speaks: rest, soap or amqp; file: it drops sealed files; database: its tables are read',
    fallback: 'rest',
    check: (value) =>
      Object.hasOwn(shapes, value) ? undefined : `The protocol must be rest, soap, amqp, file or database, and is "${value}".`,
  });
  const area = await wantArea(root, want, 'lawyers');
  const message = await wantMessage(want, { names: { message: 'message', zh: 'message-zh', en: 'message-en' }, fallback: 'tip' });
  const values = {
    ...messageValues({ ...message, system: folder, systemEn: en, area, role: await wantRole(root, want, area) }),
    System: pascal(folder),
    systemZh: zh,
    id,
    protocol: shapes[protocol].protocol ?? protocol,
  };
  const { folders, variants } = shapes[protocol];
  return [
    `Made ${id} ${zh} (${en}), ${protocol}, area ${area}:`,
    ...write(root, filled(folders, values, variants)),
    '',
    'Next:',
    `  npm run unit -- ${folder} ${area}/${values.subject}`,
    '  npm run check',
    protocol === 'database'
      ? `  Name its database in the file of FATONG_SOURCES, and its views in adapters/${folder}/tables.ts; until then its rows come as sheets.`
      : `  npm start, then: npm run fatong -- send ${folder} ${values.message} contracts/systems/${folder}/samples/${values.message}.v1.given.${protocol === 'soap' ? 'xml' : 'json'}`,
    `Then change the fields to what they really send, and the row of ${id} in docs/functions.md.`,
  ];
}

const folderFault = (root, name) => {
  const there = ['contracts/systems', 'mappings', 'adapters', 'hub/src/areas']
    .map((shelf) => `${shelf}/${name}`)
    .find((place) => existsSync(join(root, place)));
  return there && `${there} is there already: this command only makes new systems and overwrites nothing.`;
};

function idFault(root, id) {
  if (!/^S\d\d$/.test(id)) return `The official number must be S and two digits, and is "${id}".`;
  const owner = systemIds(root).get(id);
  return owner && `${id} is the number of ${owner} already.`;
}
