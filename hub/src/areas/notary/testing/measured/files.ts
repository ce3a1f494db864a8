import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standard } from '../../indicators/standard.js';
import { subjectOf } from '../../indicators/codes.js';
import { raw } from '../scored.js';
import { complaints, composedModels, devices, exemptions, offices, people, today, type RawAct } from './city.js';

type Cell = string | number | boolean | null | undefined;
type Row = Readonly<Record<string, Cell>>;

/** What a world of scores may tell beside: month reports, staff as the offices have it, public service and awards. Of one that tells none of it nothing is known. */
interface Returns {
  readonly months?: readonly {
    readonly on: string;
    readonly income: number;
    readonly expense: number;
    readonly pays: readonly { readonly id: string; readonly onStaff: boolean; readonly yuan: number }[];
  }[];
  readonly isStaffReported?: boolean;
  readonly benefits?: readonly { readonly person: string; readonly on: string; readonly isTakenBack: boolean }[];
  readonly awards?: readonly {
    readonly person: string | null;
    readonly on: string;
    readonly level: string;
    readonly isRecognised: boolean;
  }[];
}
interface Proven {
  readonly talent?: { readonly level: string; readonly since: string } | null;
  readonly isProven?: boolean;
}

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
  write(
    'offices',
    ['code', 'category', 'places'],
    offices.map(({ code, category, places }) => ({ code, category, places: places.map((place) => place.join(' ')).join(';') })),
  );
  write(
    'people',
    ['licence', 'name', 'office', 'status'],
    people.map((one) => ({ ...one })),
  );
  write(
    'exemptions',
    ['uscc', 'from', 'until'],
    exemptions.map((one) => ({ ...one })),
  );
  write(
    'complaints',
    ['office', 'result', 'answeredOn'],
    complaints.map((one) => ({ ...one, answeredOn: today })),
  );
  write(
    'devices',
    ['device', 'office', 'heardAt'],
    devices.map((one) => ({ ...one })),
  );
  write(
    'composed',
    ['model', 'indicator', 'comparison', 'threshold', 'span', 'classes', 'level', 'weight', 'isOff'],
    composedModels.map(({ classes, ...one }) => ({ ...one, classes: classes?.join(';') })),
  );
  const ofAct = [
    'id',
    'office',
    'notary',
    'matter',
    'acceptedAt',
    'state',
    'place',
    'approval',
    'longitude',
    'latitude',
    'issuedAt',
    'issuer',
    'approver',
    'approvedOn',
    'witnesses',
    'closedOn',
    'correctedOn',
    'archivedOn',
  ];
  write(
    'acts',
    ofAct,
    acts.map(({ parties: _parties, agents: _agents, pauses: _pauses, fees: _fees, recordings: _recordings, at, ...act }) => ({
      ...act,
      ...degrees(at),
    })),
  );
  write(
    'parties',
    ['act', 'kind', 'name', 'digest', 'bornOn', 'uscc'],
    ofActs(({ parties }) => parties).map((one): Row => ({ ...one })),
  );
  write(
    'agents',
    ['act', 'relation'],
    ofActs(({ agents }) => agents.map((relation) => ({ relation }))),
  );
  write(
    'pauses',
    ['act', 'from', 'until'],
    ofActs(({ pauses }) => pauses),
  );
  write(
    'fees',
    ['act', 'id', 'kind', 'amount', 'on', 'refundOf'],
    ofActs(({ fees }) => fees).map((one): Row => ({ ...one })),
  );
  write(
    'recordings',
    ['act', 'began', 'ended', 'gap', 'face', 'isChanged', 'longitude', 'latitude'],
    ofActs(({ recordings, acceptedAt }) =>
      recordings.map(({ seconds, at, gap, face, isChanged }) => ({
        began: acceptedAt,
        ended: later(acceptedAt, seconds),
        gap,
        face,
        isChanged,
        ...degrees(at),
      })),
    ),
  );
  const dictionary = standard.map(({ code, model, direction, weight, least, yellow, red, peers }) => ({
    subject: subjectOf(model),
    code,
    model,
    direction,
    weight,
    least,
    yellow,
    red,
    peers,
  }));
  write('dictionary', ['subject', 'code', 'model', 'direction', 'weight', 'least', 'yellow', 'red', 'peers'], dictionary);
  const told: readonly ((typeof raw)[number] & Returns)[] = raw;
  const each = <T extends object>(of: (one: (typeof told)[number]) => readonly T[]): readonly Row[] =>
    told.flatMap((one) => of(one).map((row): Row => ({ office: one.id, ...row })));
  write(
    'scored-offices',
    ['id', 'category', 'hasReturns', 'isStaffReported'],
    told.map(({ id, category, months, isStaffReported }) => ({ id, category, hasReturns: months !== undefined, isStaffReported })),
  );
  write(
    'scored-people',
    [
      'office',
      'id',
      'kind',
      'degree',
      'title',
      'fields',
      'licensedOn',
      'joinedOn',
      'leftOn',
      'leaving',
      'post',
      'onStaff',
      'talent',
      'talentSince',
      'isProven',
    ],
    each(({ staff }) =>
      (staff as readonly ((typeof staff)[number] & Proven)[]).map(({ fields, talent, ...one }) => ({
        ...one,
        fields: fields.length,
        post: one.id.endsWith('-1') ? 'director' : 'none',
        onStaff: true,
        talent: talent?.level,
        talentSince: talent?.since,
      })),
    ),
  );
  write(
    'scored-acts',
    ['office', 'on', 'notary', 'matter', 'online', 'isNew', 'days', 'yuan'],
    each((one) => one.acts),
  );
  write(
    'scored-complaints',
    ['office', 'person', 'result'],
    each((one) => one.complaints),
  );
  write(
    'scored-punishments',
    ['office', 'person', 'on', 'kind'],
    each((one) => one.punishments),
  );
  write(
    'scored-months',
    ['office', 'on', 'income', 'expense'],
    each(({ months = [] }) => months.map(({ pays: _pays, ...one }) => one)),
  );
  write(
    'scored-pays',
    ['office', 'on', 'id', 'onStaff', 'yuan'],
    each(({ months = [] }) => months.flatMap(({ on, pays }) => pays.map((one) => ({ on, ...one })))),
  );
  write(
    'scored-benefits',
    ['office', 'person', 'on', 'isTakenBack'],
    each(({ benefits = [] }) => benefits),
  );
  write(
    'scored-awards',
    ['office', 'person', 'on', 'level', 'isRecognised'],
    each(({ awards = [] }) => awards),
  );
  write(
    'scored-files',
    ['office', 'excellent', 'good', 'fair', 'overdue'],
    each(({ files }) => (files === null ? [] : [{ excellent: files[0], good: files[1], fair: files[2], overdue: files[3] }])),
  );
}

export const later = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString();
