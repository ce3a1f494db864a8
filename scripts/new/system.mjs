import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswers } from './answers.mjs';
import { addImport, addToList, addToProperty } from './edits.mjs';
import { knownArea, officialRoles, plannedSystem, systemIds } from './known.mjs';
import { camel, lower, nameFault, pascal, plural, sentence, titleFault } from './names.mjs';
import { edited, filled, write } from './plan.mjs';

const usage = `Usage: npm run new:system <folder> -- [--id S05] [--zh 名称] [--en Name] [--protocol rest|soap|amqp] [--area lawyers]
         [--message tip] [--message-zh 线索] [--message-en Tip] [--role city-clerk]

A system of docs/functions.md brings its id and titles along.`;

/** Templates by protocol. */
const folders = { rest: ['system', 'system-answer', 'system-rest'], soap: ['system', 'system-answer', 'system-soap'], amqp: ['system'] };

/** Over AMQP they publish, and nothing is sent to them but what the door says. */
const isAnswered = (protocol) => protocol !== 'amqp';

/**
 * A new outside system with one message in, the record it becomes, and over REST and SOAP the answer that goes out: contracts, mappings,
 * adapter with simulator, the area's record. Everything it writes is meant to be changed.
 * @param {string} root the checkout
 * @param {string[]} args
 * @returns {Promise<string[]>} what to say
 */
export async function system(root, args) {
  const { want } = readAnswers(args, { usage, positionals: ['folder'], flags: ['id', 'zh', 'en', 'protocol', 'area', 'message', 'message-zh', 'message-en', 'role'] });
  const folder = await want('folder', { question: 'Folder of the system, e.g. court-services', check: (name) => nameFault('The folder', name) ?? folderFault(root, name) });
  const planned = plannedSystem(root, folder);
  const id = await want('id', { question: 'Its official number (S01 to S99)', fallback: planned.id, check: (value) => idFault(root, value) });
  const zh = await want('zh', { question: 'Its Chinese title', fallback: planned.zh, check: (value) => titleFault('The title', value) });
  const en = await want('en', { question: 'Its English title', fallback: planned.en ?? sentence(folder), check: (value) => titleFault('The title', value) });
  const protocol = await want('protocol', { question: 'What it speaks: rest, soap or amqp', fallback: 'rest', check: (value) => (Object.hasOwn(folders, value) ? undefined : `The protocol must be rest, soap or amqp, and is "${value}".`) });
  const area = knownArea(root, await want('area', { question: 'The area that cares for it', fallback: 'lawyers' }));
  const message = await want('message', { question: 'Its first message', fallback: 'tip', check: (name) => nameFault('The message', name) });
  const isExample = message === 'tip';
  const messageZh = await want('message-zh', { question: 'The message\'s Chinese title', fallback: isExample ? '线索' : undefined, check: (value) => titleFault('The title', value) });
  const messageEn = await want('message-en', { question: 'The message\'s English title', fallback: sentence(message), check: (value) => titleFault('The title', value) });
  const roles = officialRoles(root, area);
  const role = await want('role', { question: `The role that sees the record (${roles.join(', ')})`, fallback: roles[0], check: (value) => (roles.includes(value) ? undefined : `The area ${area} has no official role "${value}". It has: ${roles.join(', ')}.`) });

  const values = {
    system: folder, System: pascal(folder), systemZh: zh, systemEn: en, id, protocol, area, role,
    message, messageCamel: camel(message), Message: pascal(message), messageZh, messageEn, messageEns: plural(messageEn), messageLower: lower(messageEn),
  };
  const made = filled(folders[protocol], values, protocol);
  const changed = new Map([canonicalIndex(root, values, made), areaFile(root, values)].filter(Boolean));
  write(root, { made, changed });
  return [
    `Made ${id} ${zh} (${en}), ${protocol}, area ${area}:`, ...[...made.keys()].sort().map((file) => `  ${file}`), 'Added to:', ...[...changed.keys()].map((file) => `  ${file}`), '',
    'Next:', '  npm run generate                                registries, migration, rights matrix', '  npm run check', `  npm run unit -- ${folder} ${area}/${message}`,
    `  npm start, then: npm run fatong -- send ${folder} ${message} contracts/systems/${folder}/samples/${message}.v1.given.${protocol === 'soap' ? 'xml' : 'json'}`,
    `Then change the fields to what they really send, and the row of ${id} in docs/functions.md.`,
  ];
}

const folderFault = (root, name) => {
  const there = ['contracts/systems', 'mappings', 'adapters'].map((shelf) => `${shelf}/${name}`).find((place) => existsSync(join(root, place)));
  return there && `${there} is there already: this command only makes new systems and overwrites nothing.`;
};

function idFault(root, id) {
  if (!/^S\d\d$/.test(id)) return `The official number must be S and two digits, and is "${id}".`;
  const owner = systemIds(root).get(id);
  return owner && `${id} is the number of ${owner} already.`;
}

/** Where the area lists its canonical messages; a first one makes the file. */
function canonicalIndex(root, { area, message, messageCamel, protocol }, made) {
  const names = [[`${messageCamel}Reported`, `${message}-reported`], ...(isAnswered(protocol) ? [[`${messageCamel}Answered`, `${message}-answered`]] : [])];
  const file = `contracts/canonical/${area}/index.ts`;
  if (!existsSync(join(root, file))) {
    const list = names.map(([name]) => name).join(', ');
    made.set(file, [`import type { Contract } from '../../contract.js';`, ...names.map(([name, from]) => `import { ${name} } from './${from}.js';`), '', `export { ${list} };`, '',
      '/** Every canonical message of the area. */', `export const contracts = [${list}] as const satisfies readonly Contract[];`, ''].join('\n'));
    return undefined;
  }
  return [file, edited(root, file, names.flatMap(([name, from]) => [
    { what: 'an import', step: (text) => addImport(text, `import { ${name} } from './${from}.js';`) },
    { what: 'an export', step: (text) => addToList(text, 'export {', name) },
    { what: 'a contract', step: (text) => addToList(text, 'export const contracts = [', name) },
  ]))];
}

/** The area's record, what it answers and states, and its place in the menu. */
function areaFile(root, { area, message, messageCamel, messageZh, messageEns, protocol }) {
  const file = `hub/src/areas/${area}/area.ts`;
  const exchanged = [`${messageCamel}Answers`, ...(isAnswered(protocol) ? [`${messageCamel}Facts`] : [])];
  return [file, edited(root, file, [
    { what: 'an import', step: (text) => addImport(text, `import { ${exchanged.join(', ')} } from './exchange/${message}.js';`) },
    { what: 'an import', step: (text) => addImport(text, `import { ${messageCamel} } from './records/${message}.js';`) },
    { what: 'a record', step: (text) => addToList(text, 'records: [', messageCamel) },
    { what: 'an answer', step: (text) => addToProperty(text, 'answers', `...${messageCamel}Answers`) },
    ...(isAnswered(protocol) ? [{ what: 'a fact', step: (text) => addToProperty(text, 'facts', `...${messageCamel}Facts`) }] : []),
    { what: 'a menu entry', step: (text) => addToList(text, 'menu: [', `{ title: ['${messageZh}', '${messageEns}'], type: '${area}.${messageCamel}' }`) },
  ])];
}
