import { readAnswers } from './answers.mjs';
import { addImport, addToList } from './edits.mjs';
import { knownArea, officialRoles, usedLetters } from './known.mjs';
import { camel, lower, nameFault, plural, sentence, titleFault } from './names.mjs';
import { edited, filled, write } from './plan.mjs';

const usage = `Usage: npm run new:record <area> <record> -- [--zh 名称] [--en Name] [--letters LX] [--role city-clerk] [--function L05]

letters: what its numbers begin with. function: the id of the function list it is for; it stands in the titles of its tests.`;

/** First letters of numbers, an area each. */
const areaLetters = { lawyers: 'L', notary: 'N', forensic: 'F', petitions: 'P', bankruptcy: 'B' };

/**
 * A record type of ours: one authored file, its scenario, its line in the area. Its migration and its rights are generated.
 * @param {string} root the checkout
 * @param {string[]} args
 * @returns {Promise<string[]>} what to say
 */
export async function record(root, args) {
  const { given, want } = readAnswers(args, { usage, positionals: ['area', 'record'], flags: ['zh', 'en', 'letters', 'role', 'function'] });
  const area = knownArea(root, await want('area', { question: 'The area', fallback: 'lawyers' }));
  const name = await want('record', { question: 'Name of the record, e.g. visit-report', check: (value) => nameFault('The record', value) });
  const zh = await want('zh', { question: 'Its Chinese title', check: (value) => titleFault('The title', value) });
  const en = await want('en', { question: 'Its English title', fallback: sentence(name), check: (value) => titleFault('The title', value) });
  const used = usedLetters(root);
  const letters = await want('letters', { question: 'Letters its numbers begin with', fallback: freeLetters(areaLetters[area] ?? area[0].toUpperCase(), name, used), check: (value) => lettersFault(value, used) });
  const roles = officialRoles(root, area);
  const role = await want('role', { question: `The role that works with it (${roles.join(', ')})`, fallback: roles[0], check: (value) => (roles.includes(value) ? undefined : `The area ${area} has no official role "${value}". It has: ${roles.join(', ')}.`) });
  const title = given.function === undefined ? '' : await want('function', { question: 'Function id', check: (value) => (/^[LNFPB]\d\d$/.test(value) ? undefined : `The function must be an id of docs/functions.md such as L05, and is "${value}".`) });

  const values = { area, record: name, recordCamel: camel(name), recordZh: zh, recordEn: en, recordEns: plural(en), recordLower: lower(en), letters, role, title: title && `${title}: ` };
  const made = filled(['record'], values);
  const file = `hub/src/areas/${area}/area.ts`;
  const changed = new Map([[file, edited(root, file, [
    { what: 'an import', step: (text) => addImport(text, `import { ${values.recordCamel} } from './records/${name}.js';`) },
    { what: 'a record', step: (text) => addToList(text, 'records: [', values.recordCamel) },
    { what: 'a menu entry', step: (text) => addToList(text, 'menu: [', `{ title: ['${zh}', '${values.recordEns}'], type: '${area}.${values.recordCamel}' }`) },
  ])]]);
  write(root, { made, changed });
  return [
    `Made the record ${area}.${values.recordCamel}, ${zh} (${en}), numbers ${letters}{yyyymmdd}{seq:6}:`, ...[...made.keys()].sort().map((path) => `  ${path}`), 'Added to:', `  ${file}`, '',
    'Next:', '  npm run generate                                its migration, the rights matrix', '  npm run check', `  npm run unit -- ${area}/${name}`,
    'Then change fields, states, actions and who sees it; `npm run generate` adds a migration for what you changed.',
  ];
}

/** The area's letter and the first letter of the name, else of the alphabet, that no record has. */
function freeLetters(first, name, used) {
  return [...name.toUpperCase().replace(/[^A-Z]/g, ''), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => first + letter).find((letters) => !used.has(letters));
}

function lettersFault(letters, used) {
  if (!/^[A-Z]{2,4}$/.test(letters)) return `The letters must be two to four capital letters, and are "${letters}".`;
  return used.has(letters) ? `Another record's numbers begin with ${letters}: take other letters.` : undefined;
}
