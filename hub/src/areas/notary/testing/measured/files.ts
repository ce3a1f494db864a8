import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standard } from '../../indicators/standard.js';
import { subjectOf } from '../../indicators/codes.js';
import { raw } from '../scored.js';
import { complaints, devices, exemptions, offices, people, today, type RawAct } from './city.js';

type Cell = string | number | boolean | null | undefined;
type Row = Readonly<Record<string, Cell>>;

/** The same rows as files, which the other program reads. */
export function writeFiles(folder: string, acts: readonly RawAct[]): void {
  const write = (name: string, columns: readonly string[], rows: readonly Row[]): void =>
    writeFileSync(
      join(folder, `${name}.csv`),
      [columns.join(), ...rows.map((row) => columns.map((column) => String(row[column] ?? '')).join())].join('\n') + '\n',
    );
  const degrees = (at: readonly [number, number] | undefined): Row => (at ? { longitude: at[0], latitude: at[1] } : {});
  const ofActs = <T extends object>(of: (act: RawAct) => readonly T[]): readonly (T & { act: string })[] =>
    acts.flatMap((act) => of(act).map((one) => ({ act: act.id, ...one })));
  write('today', ['today'], [{ today }]);
  write('offices', ['code', 'places'], offices.map(({ code, places }) => ({ code, places: places.map((place) => place.join(' ')).join(';') })));
  write('people', ['licence', 'name', 'office', 'status'], people.map((one) => ({ ...one })));
  write('exemptions', ['uscc', 'from', 'until'], exemptions.map((one) => ({ ...one })));
  write('complaints', ['office', 'result', 'answeredOn'], complaints.map((one) => ({ ...one, answeredOn: today })));
  write('devices', ['device', 'office', 'heardAt'], devices.map((one) => ({ ...one })));
  const ofAct = ['id', 'office', 'notary', 'matter', 'acceptedAt', 'state', 'place', 'approval', 'longitude', 'latitude', 'issuedAt', 'issuer', 'approver', 'approvedOn', 'witnesses', 'closedOn', 'correctedOn', 'archivedOn'];
  write('acts', ofAct, acts.map(({ parties: _parties, agents: _agents, pauses: _pauses, fees: _fees, recordings: _recordings, at, ...act }) => ({ ...act, ...degrees(at) })));
  write('parties', ['act', 'kind', 'name', 'digest', 'bornOn', 'uscc'], ofActs(({ parties }) => parties) as readonly Row[]);
  write('agents', ['act', 'relation'], ofActs(({ agents }) => agents.map((relation) => ({ relation }))));
  write('pauses', ['act', 'from', 'until'], ofActs(({ pauses }) => pauses));
  write('fees', ['act', 'id', 'kind', 'amount', 'on', 'refundOf'], ofActs(({ fees }) => fees) as readonly Row[]);
  write(
    'recordings',
    ['act', 'began', 'ended', 'gap', 'face', 'isChanged', 'longitude', 'latitude'],
    ofActs(({ recordings, acceptedAt }) =>
      recordings.map(({ seconds, at, gap, face, isChanged }) => ({ began: acceptedAt, ended: later(acceptedAt, seconds), gap, face, isChanged, ...degrees(at) })),
    ),
  );
  const dictionary = standard.map(({ code, model, direction, weight, least, yellow, red, peers }) => ({ subject: subjectOf(model), code, model, direction, weight, least, yellow, red, peers }));
  write('dictionary', ['subject', 'code', 'model', 'direction', 'weight', 'least', 'yellow', 'red', 'peers'], dictionary);
  const each = <T extends object>(of: (one: (typeof raw)[number]) => readonly T[]): readonly Row[] =>
    raw.flatMap((one) => of(one).map((row): Row => ({ office: one.id, ...row })));
  write('scored-offices', ['id', 'category'], raw.map(({ id, category }) => ({ id, category })));
  write(
    'scored-people',
    ['office', 'id', 'kind', 'degree', 'title', 'fields', 'licensedOn', 'joinedOn', 'leftOn', 'leaving', 'post', 'onStaff'],
    each(({ staff }) => staff.map(({ fields, ...one }) => ({ ...one, fields: fields.length, post: one.id.endsWith('-1') ? 'director' : 'none', onStaff: true }))),
  );
  write('scored-acts', ['office', 'on', 'notary', 'matter', 'online', 'isNew', 'days', 'yuan'], each((one) => one.acts));
  write('scored-complaints', ['office', 'person', 'result'], each((one) => one.complaints));
  write('scored-punishments', ['office', 'person', 'on', 'kind'], each((one) => one.punishments));
  write(
    'scored-files',
    ['office', 'excellent', 'good', 'fair', 'overdue'],
    each(({ files }) => (files === null ? [] : [{ excellent: files[0], good: files[1], fair: files[2], overdue: files[3] }])),
  );
}

export const later = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString();
