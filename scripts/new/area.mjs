import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswers } from './answers.mjs';
import { wantTitle } from './asking.mjs';
import { usedLetters } from './known.mjs';
import { camel, lower, nameFault, plural, sentence } from './names.mjs';
import { filled, write } from './plan.mjs';
import { freeLetters, recordValues } from './record.mjs';

const usage = `Usage: npm run new:area <area> -- [--zh 名称] [--en Name] [--record matter] [--record-zh 事项] [--record-en Matter]

record: its first record type.`;

/**
 * An area: its folder with roles, a group of the menu, a first record and demo accounts. Its messages come with its systems.
 * @param {string} root the checkout
 * @param {string[]} args
 * @returns {Promise<string[]>} what to say
 */
export async function area(root, args) {
  const { want } = readAnswers(args, { usage, positionals: ['area'], flags: ['zh', 'en', 'record', 'record-zh', 'record-en'] });
  const folder = await want('area', {
    question: 'Folder of the area, e.g. notary',
    check: (name) => nameFault('The area', name) ?? areaFault(root, name),
  });
  const zh = await wantTitle(want, 'zh', { question: 'Its Chinese title' });
  const en = await wantTitle(want, 'en', { question: 'Its English title', fallback: sentence(folder) });
  const name = await want('record', { question: 'Its first record', fallback: 'matter', check: (value) => nameFault('The record', value) });
  const recordZh = await wantTitle(want, 'record-zh', {
    question: 'The record’s Chinese title',
    fallback: name === 'matter' ? '事项' : undefined,
  });
  const recordEn = await wantTitle(want, 'record-en', { question: 'The record’s English title', fallback: sentence(name) });
  const letters = freeLetters(folder, name, usedLetters(root));
  const values = {
    ...recordValues({ area: folder, name, zh: recordZh, en: recordEn, subject: plural(name), letters, role: 'city-clerk' }),
    areaZh: zh,
    areaEn: en,
    areaLower: lower(en),
  };
  return [
    `Made the area ${folder}, ${zh} (${en}), with the record ${folder}.${camel(name)}:`,
    ...write(root, filled(['area', 'record'], values)),
    '',
    'Next:',
    `  npm run unit -- areas/${folder}`,
    '  npm run check',
    `  npm start, then sign in as ${folder}.clerk`,
    `Then: npm run new:record ${folder} <record>, npm run new:system <folder> -- --area ${folder}. Removing the area is removing its folder.`,
  ];
}

const areaFault = (root, name) => {
  const there = ['hub/src/areas', 'contracts/canonical', 'contracts/systems']
    .map((shelf) => `${shelf}/${name}`)
    .find((place) => existsSync(join(root, place)));
  return there && `${there} is there already: an area has a name that no other and no system has.`;
};
