import { isFiles, isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { Answer, HandedLetter } from '../exchange.js';
import type { RecordType } from '../record.js';
import { tried } from './stand-in.js';

/** Whose facts every area may state: text messages to anybody. */
const common: readonly string[] = ['notices'];

/** Every group of a mirror has its report, every report one answer, every fact its own area. */
export function checkExchange(area: Area): string[] {
  const faults = [...Map.groupBy(area.answers, ({ report }) => report.type)]
    .filter(([, answers]) => answers.length > 1 && !areOfWhoAsked(answers))
    .map(([type]) => `answers ${type} twice.`);
  for (const { kind, report, record } of area.answers) {
    if (report.kind !== 'report') faults.push(`answers ${report.type}, which is no report.`);
    if (kind === 'mirror' && record.master === null) faults.push(`answers ${report.type} with ${record.name}, which is no mirror.`);
    if (kind === 'intake' && record.intake === null) faults.push(`answers ${report.type} with ${record.name}, which has no intake.`);
    if (kind === 'note' && record.kind === 'register')
      faults.push(`answers ${report.type} with ${record.name}, which is a register and asks nobody.`);
    if (!area.records.some(({ name }) => name === record.name))
      faults.push(`answers ${report.type} with ${record.name}, which is not its own.`);
  }
  for (const { report, record } of area.parts) {
    if (record.master === null) faults.push(`has ${report.type} tell of ${record.name}, which is no mirror.`);
    if (!area.answers.some((one) => one.report.type === report.type && one.kind === 'mirror' && one.record.name !== record.name))
      faults.push(`has ${report.type} tell of ${record.name} besides, and of no other record that it is about.`);
  }
  for (const answer of area.answers) {
    const does = answer.kind === 'note' ? tried((data) => answer.read(data).does) : undefined;
    if (typeof does === 'string' && (!answer.record.actions[does]?.byReport || answer.record.actions[does].opens))
      faults.push(`has ${answer.report.type} do ${does} to ${answer.record.name}, which is no action a report may do.`);
  }
  for (const { fact, record, sends, letter } of area.facts) {
    if (letter !== null && !isIssued(area, record, letter))
      faults.push(
        `hands on the letter ${letter.name} by ${fact.type}, which ${letter.of === undefined ? record.name : `what ${letter.of} leads to`} does not issue.`,
      );
    for (const name of sends) {
      const field = record.fields[name];
      if (!isFiles(field) || field.class === 'personal')
        faults.push(`sends ${name} of ${record.name} by ${fact.type}, which is no field of files, or a personal one.`);
    }
    if (fact.kind !== 'fact' || (fact.owner !== area.name && !common.includes(fact.owner)))
      faults.push(`states ${fact.type}, which is no fact of its own.`);
    if (!Object.values(record.actions).some(({ then }) => then.some((effect) => effect.fact === fact.type)))
      faults.push(`builds ${fact.type}, which no action of ${record.name} states.`);
  }
  faults.push(...area.records.filter(({ master }) => master !== null).flatMap((record) => checkGroups(record, area)));
  for (const { name, menu } of area.records)
    if (menu.group !== null && !Object.hasOwn(area.groups, menu.group))
      faults.push(`has ${name} in the unknown group ${menu.group} of its menu.`);
  return faults.map((fault) => `${area.name} ${fault}`);
}

const isIssued = ({ records }: Area, record: RecordType, { of, name }: HandedLetter): boolean => {
  const ref = of === undefined ? undefined : record.fields[of];
  const by = of === undefined ? record : isRef(ref) && !ref.many ? records.find((one) => one.name === ref.to) : undefined;
  return by !== undefined && Object.hasOwn(by.letters, name);
};

/** One report may answer what several types of ours asked: the request says whose it is. */
const areOfWhoAsked = (answers: readonly Answer[]): boolean =>
  answers.every(({ kind, record }) => kind === 'note' && record.master === null) &&
  new Set(answers.map(({ record }) => record.name)).size === answers.length;

function checkGroups(record: RecordType, area: Area): string[] {
  const answered = new Set(
    [...area.answers, ...area.parts].flatMap((answer) =>
      (answer.kind === 'mirror' || answer.kind === 'parts') && answer.record.name === record.name ? [answer.group] : [],
    ),
  );
  const groups = Object.entries<{ fields: readonly string[] }>(record.groups);
  const fields = groups.flatMap(([, group]) => group.fields);
  return [
    ...groups.filter(([name]) => !answered.has(name)).map(([name]) => `has nobody to report the group ${name} of ${record.name}.`),
    ...fields.filter((name, i) => fields.indexOf(name) !== i).map((name) => `has ${name} in two groups of ${record.name}.`),
    ...fields
      .filter((name) => !Object.hasOwn(record.fields, name))
      .map((name) => `has the unknown field ${name} in a group of ${record.name}.`),
  ];
}
