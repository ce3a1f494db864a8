import { readAnswers } from './answers.mjs';
import { wantArea, wantRole, wantTitle } from './asking.mjs';
import { usedLetters } from './known.mjs';
import { camel, lower, nameFault, plural, sentence, subjectFault } from './names.mjs';
import { filled, write } from './plan.mjs';

const usage = `Usage: npm run new:record <area> <record> -- [--zh 名称] [--en Name] [--subject visits] [--letters LX] [--role city-clerk] [--function L05]

subject: the folder of the area it stands in. letters: what its numbers begin with. function: the id of the function list it is for; it says so by law, and in the titles of its tests.`;

/** First letters of numbers, an area each; of any other area the first of its name. */
const areaLetters = { lawyers: 'L', notary: 'N', forensic: 'F', petitions: 'P', bankruptcy: 'B' };

/**
 * A record type of ours: one authored file in a subject folder, and its scenario. All that must know of it is generated.
 * @param {string} root the checkout
 * @param {string[]} args
 * @returns {Promise<string[]>} what to say
 */
export async function record(root, args) {
  const { given, want } = readAnswers(args, {
    usage,
    positionals: ['area', 'record'],
    flags: ['zh', 'en', 'subject', 'letters', 'role', 'function'],
  });
  const area = await wantArea(root, want, 'lawyers');
  const name = await want('record', {
    question: 'Name of the record, e.g. visit-report',
    check: (value) => nameFault('The record', value),
  });
  const zh = await wantTitle(want, 'zh', { question: 'Its Chinese title' });
  const en = await wantTitle(want, 'en', { question: 'Its English title', fallback: sentence(name) });
  const subject = await want('subject', { question: 'Folder of the area it stands in', fallback: plural(name), check: subjectFault });
  const used = usedLetters(root);
  const letters = await want('letters', {
    question: 'Letters its numbers begin with',
    fallback: freeLetters(area, name, used),
    check: (value) => lettersFault(value, used),
  });
  const role = await wantRole(root, want, area);
  const isFunction = (value) =>
    /^[LNFPB]\d\d$/.test(value) ? undefined : `The function must be an id of docs/functions.md such as L05, and is "${value}".`;
  const title = given.function === undefined ? '' : await want('function', { question: 'Function id', check: isFunction });
  const lines = write(root, filled(['record'], recordValues({ area, name, zh, en, subject, letters, role, title })));
  return [
    `Made the record ${area}.${camel(name)}, ${zh} (${en}), numbers ${letters}{yyyymmdd}{seq:6}:`,
    ...lines,
    '',
    'Next:',
    `  npm run unit -- ${area}/${subject}`,
    '  npm run check',
    'Then change fields, states, actions and who sees it; `npm run generate` follows.',
    `Its spec says that it is nobody else's. Where it is seen or acted on by more roles than one, write its rows into hub/src/areas/${area}/rights.ts instead:`,
    'sees, acts, unmasks, reports, menus.',
  ];
}

/** What the templates of a record are filled with. */
export const recordValues = ({ area, name, zh, en, subject, letters, role, title = '' }) => ({
  area,
  areaCamel: camel(area),
  subject,
  record: name,
  recordCamel: camel(name),
  recordZh: zh,
  recordEn: en,
  recordEns: plural(en),
  recordLower: lower(en),
  letters,
  role,
  title: title && `${title}: `,
  law: title && `\n  law: '${title}',`,
});

/** The area's letter and the first letter of the name, else of the alphabet, that no record has. */
export function freeLetters(area, name, used) {
  const first = areaLetters[area] ?? area[0].toUpperCase();
  return [...name.toUpperCase().replace(/[^A-Z]/g, ''), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    .map((letter) => first + letter)
    .find((letters) => !used.has(letters));
}

function lettersFault(letters, used) {
  if (!/^[A-Z]{2,4}$/.test(letters)) return `The letters must be two to four capital letters, and are "${letters}".`;
  return used.has(letters) ? `Another record's numbers begin with ${letters}: take other letters.` : undefined;
}
