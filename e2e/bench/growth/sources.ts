import { codeWords, fieldWords, lines, stages } from './words.js';

type Words = readonly [string, string];
const label = ([zh, en]: Words): string => `['${zh}', '${en}']`;
const pick = <T>(of: readonly T[], n: number): T => of[n % of.length]!;

/** Kinds of the thirty fields of a type, in order. */
const kinds = [
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'date',
  'date',
  'date',
  'date',
  'date',
  'date',
  'choice',
  'choice',
  'choice',
  'choice',
  'list',
  'list',
  'person',
  'person',
  'organisation',
  'ref',
  'integer',
  'money',
  'boolean',
  'identifier',
  'prose',
  'prose',
] as const;

/** Areas of the grown bureau, each as full as a menu has room for: eight groups of nine types. */
const names = ['grown', 'risen', 'swollen'] as const;
const [groups, inGroup] = [8, 9];
export const areaOf = (n: number): string => pick(names, Math.floor(n / (groups * inGroup)));

/** The area that types from `first` on stand in: its roles are had by the officials of the demo. */
export function areaSources(first: number): readonly { readonly file: string; readonly text: string }[] {
  const name = areaOf(first);
  const titles = Array.from({ length: groups }, (_, i) => `g${i}: ${label(pick(lines, first + i))}`).join(', ');
  const account = (username: string, role: string, unit: string): string =>
    `{ username: '${username}', name: '${username === 'city.clerk' ? '林书言' : '方正明'}', roles: ['${name}.${role}'], unit: '${unit}', surface: 'admin' }`;
  return [
    {
      file: `hub/src/areas/${name}/area.ts`,
      text: `import { area, bureau } from '../../definitions/index.js';
export const office = bureau({ office: ['综合管理处', 'General Office'], section: ['综合科', 'general section'] });
export const ${name} = area('${name}', ${label(pick(stages, first))}, { roles: { ...office.roles }, groups: { ${titles} } });
`,
    },
    {
      file: `hub/src/areas/${name}/demo/demo.ts`,
      text: `import { demonstration } from '../../../definitions/index.js';
export const demo = demonstration(() => ({
  units: [{ id: 'city/lawyers-office', parent: 'city', kind: 'office', title: ['律师工作处', 'Lawyers Office'], district: null }],
  accounts: [${account('city.clerk', 'city-clerk', 'city/lawyers-office')}, ${account('city.lead', 'city-lead', 'city/lawyers-office')}],
  entries: [], reports: [], acts: [], population: [],
}));
`,
    },
  ];
}

/** A type of the grown bureau: a title of its own, thirty fields of all kinds, seven states, eight actions. */
export function recordSource(n: number): { readonly file: string; readonly text: string } {
  const area = areaOf(n);
  const [line, stage] = [pick(lines, n), pick(stages, Math.floor(n / lines.length))];
  const title: Words = [`${line[0]}${stage[0]}`, `${line[1]}: ${stage[1]}`];
  const fields = kinds.map((kind, i) => {
    const [zh, en] = pick(fieldWords, n * 7 + i * 3 + Math.floor(i / 13));
    const named = `['${zh}', '${en}']`;
    const codes = Array.from({ length: 4 }, (_, k) => `c${k}: ${label(pick(codeWords, n + i * 5 + k))}`).join(', ');
    const options = {
      list: `choice(${named}, complaintGrounds, { many: true, filter: true })`,
      choice: `choice(${named}, { ${codes} }, { filter: true })`,
      identifier: `identifier(${named}, 'lawyerLicence')`,
      ref: `ref(${named}, 'lawyers.lawyer', { filter: true })`,
    };
    return `f${i}: ${kind in options ? options[kind as keyof typeof options] : `${kind}(${named}${i === 0 ? ', { filter: true }' : ''})`}`;
  });
  const states = ['received', 'examined', 'handled', 'decided', 'served'].map(
    (name, i) => `${name}: state(${label(pick(codeWords, n + i * 3))})`,
  );
  const action = (name: string, i: number, from: string, to: string, form: string): string =>
    `${name}: { title: ${label(pick(codeWords, n * 3 + i))}, from: '${from}', to: '${to}', by: office.all, form: [${form}]${i % 2 === 0 ? ', reason: true' : ''} }`;
  const text = `import { complaintGrounds } from '@fatong/contracts/codes';
import { boolean, choice, date, end, identifier, integer, money, organisation, person, prose, record, ref, state, text } from '../../../definitions/index.js';
import { ${area}, office } from '../area.js';

export const type${n} = record(${area}, 'type${n}', ${label(title)}, {
  menu: { group: 'g${Math.floor(n / inGroup) % groups}', order: ${n % inGroup} },
  one: '${title[1]}',
  number: 'G${String.fromCharCode(65 + Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}{yyyymmdd}{seq:6}',
  fields: {
    ${fields.join(',\n    ')},
  },
  states: { ${states.join(', ')}, closed: end(['已办结', 'Closed']), withdrawn: end(['已撤销', 'Withdrawn'], 'refused') },
  see: office.see,
  actions: {
    open: { title: ['登记', 'Register'], to: 'received', by: office.all, form: ['f0', 'f1', 'f8', 'f14'] },
    ${action('examine', 1, 'received', 'examined', `'f2', 'f9'`)},
    ${action('handle', 2, 'examined', 'handled', `'f3', 'f10'`)},
    ${action('decide', 3, 'handled', 'decided', `'f15', 'f11'`)},
    ${action('serve', 4, 'decided', 'served', `'f12'`)},
    ${action('close', 5, 'served', 'closed', `'f13'`)},
    withdraw: { title: ['撤销', 'Withdraw'], from: ['received', 'examined', 'handled'], to: 'withdrawn', by: office.leads, reason: true, danger: true },
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: true },
  },
  place: { units: { 'city/lawyers-office': 'handler' } },
  heading: ['f0'], due: 'f13',
  list: {
    columns: ['number', 'f0', 'f1', 'district', 'state', 'f8', 'f13'], filters: ['state', 'district', 'f0', 'f14', 'f15'], sort: '-createdAt',
    views: { open: { title: ['在办', 'In hand'], filter: { state: ['received', 'examined'] } } },
  },
});
`;
  return { file: `hub/src/areas/${area}/types/type${n}.ts`, text };
}

/** An outside system as far as everybody but itself knows it: three messages that it sends. */
export function systemSource(n: number): { readonly file: string; readonly text: string } {
  const folder = `grown-system-${n}`;
  const message = (m: number): string => `contract({
  owner: '${folder}', message: 'report-${m}', version: 1, title: ['${pick(lines, n + m)[0]}报送', '${pick(lines, n + m)[1]}, reported'], kind: 'in',
  identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
  schema: internal(Type.Object({ BH: Type.String({ maxLength: 60, label: ['编号', 'Number'] }), BBH: Type.Integer({ minimum: 1, label: ['版本号', 'Version'] }) })),
})`;
  const text = `import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import type { System } from '../../system.js';

export const system = {
  id: 'S${400 + n}', folder: '${folder}', title: ['${pick(lines, n)[0]}系统', '${pick(lines, n)[1]} system'], area: 'lawyers', partitions: 1, protocol: 'rest',
  contracts: [${[0, 1, 2].map(message).join(', ')}],
} satisfies System;
`;
  return { file: `contracts/systems/${folder}/index.ts`, text };
}
