import { isChoice } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { uploadStandings, type UploadType } from '../upload.js';

/** Ledgers of reports: what each says of a report is kept by its record, and whoever reads one sees every record in it. */
export function checkUploads(area: Area): string[] {
  const names = area.uploads.map(({ name }) => name);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} is declared twice.`),
    ...area.uploads.flatMap((upload) => checkUpload(upload, area).map((fault) => `${upload.name}: its ledger ${fault}`)),
  ];
}

function checkUpload(upload: UploadType, area: Area): string[] {
  const { record, facts, received, returned, month, standing, waits, prepared, see, lock } = upload;
  const kind = (name: string): string => record.fields[name]?.kind ?? 'nothing';
  const codes = record.fields[standing];
  const stating = Object.values(record.actions).flatMap(({ then }) => then.flatMap(({ fact }) => fact ?? []));
  const read = area.answers.filter((answer) => answer.record.name === record.name).map(({ report }) => report.type);
  return [
    ...(area.records.includes(record) && record.kind === 'record' ? [] : [`is of ${record.name}, which is no record of its area.`]),
    ...facts.filter((type) => !stating.includes(type)).map((type) => `reports ${type}, which no action of ${record.name} states.`),
    ...[received, returned].filter((type) => !read.includes(type)).map((type) => `awaits ${type}, which ${record.name} does not read.`),
    ...(kind(month) === 'date' && (record.fields[month]!.filter === true || record.list.filters.includes(month))
      ? []
      : [`goes by the month of ${month}, which is no date that its list is filtered by.`]),
    ...(isChoice(codes) && !codes.many && uploadStandings.every((code) => codes.codes.includes(code))
      ? []
      : [`keeps how a report stands in ${standing}, which is no choice of ${uploadStandings.join(', ')}.`]),
    ...(['request', 'receipt'] as const)
      .filter((of) => kind(upload[of]) !== 'text')
      .map((of) => `keeps its ${of} in ${upload[of]}, which is no text.`),
    ...(['text', 'prose'].includes(kind(upload.words)) ? [] : [`keeps the words of a return in ${upload.words}, which is no text.`]),
    ...(Object.hasOwn(record.states, waits) ? [] : [`waits in the unknown state ${waits}.`]),
    ...upload.open.filter((state) => !Object.hasOwn(record.states, state)).map((state) => `is open in the unknown state ${state}.`),
    ...prepared.filter((name) => !Object.hasOwn(record.actions, name)).map((name) => `is prepared by the unknown action ${name}.`),
    ...[...new Set([...see, ...lock])]
      .filter((role) => record.see[role] !== 'city' || Object.hasOwn(record.seenWhen, role))
      .map((role) => `is read by ${role}, who does not see every record in it.`),
    ...lock.filter((role) => !see.includes(role)).map((role) => `is locked by ${role}, who does not read it.`),
    ...(upload.group === null || Object.hasOwn(area.groups, upload.group) ? [] : [`stands in the unknown group ${upload.group}.`]),
  ];
}
