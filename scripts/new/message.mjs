import { readAnswers } from './answers.mjs';
import { wantMessage, wantRole } from './asking.mjs';
import { knownArea, knownSystem } from './known.mjs';
import { camel, lower, pascal, plural } from './names.mjs';
import { filled, write } from './plan.mjs';
import { Refusal } from '../process/refusal.mjs';

const usage = `Usage: npm run new:message <system> <message> -- [--zh 名称] [--en Name] [--role city-clerk]

A message the system sends: contract with samples, mapping with what is expected of them, canonical report, and the mirror it becomes in the system's area.`;

/**
 * One more message in from a system that is there.
 * @param {string} root the checkout
 * @param {string[]} args
 * @returns {Promise<string[]>} what to say
 */
export async function message(root, args) {
  const { want } = readAnswers(args, { usage, positionals: ['system', 'message'], flags: ['zh', 'en', 'role'] });
  const system = knownSystem(root, await want('system', { question: 'Folder of the system, e.g. court-services' }));
  if (system.protocol === 'soap') {
    const wsdl = `contracts/systems/${system.folder}/${system.folder}.wsdl`;
    throw new Refusal(
      `${system.folder} speaks SOAP: its messages are those of ${wsdl}. Add the operation there first, then its contract, samples and mapping beside the others.`,
    );
  }
  const area = knownArea(root, system.area);
  const { message: name, zh, en } = await wantMessage(want, { names: { message: 'message', zh: 'zh', en: 'en' } });
  const values = messageValues({
    system: system.folder,
    systemEn: system.en,
    area,
    role: await wantRole(root, want, area),
    message: name,
    zh,
    en,
  });
  const made = write(root, filled(['message'], values, ['hearing']));
  return [
    `Made the message ${system.folder}.${name}.v1, ${zh} (${en}), and the record ${area}.${camel(name)} it becomes:`,
    ...made,
    '',
    'Next:',
    `  npm run unit -- ${system.folder} ${area}/${values.subject} samples`,
    '  npm run check',
    ...(system.protocol === 'database' ? [`  Add its view to adapters/${system.folder}/tables.ts.`] : []),
    `  npm start, then: npm run fatong -- send ${system.folder} ${name} contracts/systems/${system.folder}/samples/${name}.v1.given.json`,
    'Then change the fields to what they really send. Where it tells more of a record there is already, give that one a group of fields for it,',
    `answer it in its reports.ts, and remove ${values.subject}/.`,
  ];
}

/** What the templates of a message in are filled with. */
export const messageValues = ({ system, systemEn, area, role, message: name, zh, en }) => ({
  system,
  systemEn,
  area,
  areaCamel: camel(area),
  role,
  subject: plural(name),
  message: name,
  messageCamel: camel(name),
  Message: pascal(name),
  messageZh: zh,
  messageEn: en,
  messageEns: plural(en),
  messageLower: lower(en),
});
