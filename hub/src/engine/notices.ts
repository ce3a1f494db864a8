import { isDeepStrictEqual } from 'node:util';
import { holds } from '@fatong/contracts/expression';
import { isRef, kindOf } from '@fatong/contracts/fields';
import { districtAddress, namedIn, noticeAddress, roleAddress, rolesTold, type NoticeType, type RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import type { Change } from './change.js';
import type { Parts } from './parts.js';
import { barredPost } from './guard.js';
import { isPlaced } from './place.js';
import { readOf } from './read-of.js';
import { idsNamed } from './staff/involving.js';

/** Somebody to be told, before it is known where he is. `key` tells two apart. */
interface Addressee {
  readonly key: string;
  readonly roles: readonly string[];
  readonly at:
    | 'all'
    | { readonly who: string }
    | { readonly district: string }
    | { readonly unitOf: { readonly type: string; readonly id: string } }
    | { readonly asker: { readonly record: string; readonly fact: string } };
}

interface Due {
  readonly change: Change;
  readonly notice: NoticeType;
  readonly to: readonly Addressee[];
}

/** Writes, into the same transaction, what people are told because of these changes: at most one statement a kind of place that must be looked up. */
export async function notices({ toldFrom }: Pick<Parts, 'toldFrom'>, unit: Unit, all: readonly Change[]): Promise<readonly Change[]> {
  const due = all.filter(({ at }) => at >= toldFrom).flatMap((change) => change.record.notices.flatMap((notice) => dueOf(change, notice)));
  if (due.length === 0) return [];
  const placed = await places(
    unit,
    due.flatMap(({ to }) => to),
  );
  for (const {
    change: { record, after, by, at },
    notice,
    to,
  } of due) {
    const addresses = new Set(to.flatMap(({ roles, at: place }) => roles.flatMap((role) => placed(role, place) ?? [])));
    const id = uuidv7(Date.parse(at));
    const words = said(record, notice, after);
    for (const address of addresses)
      unit.add('notice', { id, address, at, type: record.name, recordId: after.id, name: notice.name, words, by });
  }
  return [];
}

/** Who is to be told now. Of how a record stands only those for whom it did not stand so before: it has come about, or they have joined. */
function dueOf(change: Change, notice: NoticeType): Due[] {
  if (notice.to.length === 0) return [];
  const { record, before, after, action, clock, reports = [], at: now } = change;
  const { actions, report, clocks, at } = notice.on;
  const isStruck = clock !== undefined && clock.at === at && clocks.includes(clock.name);
  const standing = standingOf(notice, record, after, change.at);
  const requests = reports.filter(({ type }) => type === report).map(({ request }) => request);
  if (standing === null && requests.length === 0 && !isStruck && (action === undefined || !actions.includes(action))) return [];
  const stoodSo = standing !== null && before !== null && isDeepStrictEqual(standingOf(notice, record, before, change.at), standing);
  const known = new Set(stoodSo ? addresseesOf(record, notice, before, [], now).map(({ key }) => key) : []);
  const to = addresseesOf(record, notice, after, requests, now).filter(({ key }) => !known.has(key));
  return to.length === 0 ? [] : [{ change, notice, to }];
}

/** What people are told of as it stands: that the condition holds, or the field's value where it holds; null: nothing. */
function standingOf({ on: { holds: condition, value } }: NoticeType, record: RecordType, row: RecordRow, at: string): unknown {
  if (condition !== null && !holds(condition, readOf(record, row, at))) return null;
  if (value !== null) return row.values[value] ?? null;
  return condition === null ? null : true;
}

/** Nobody outside the city is told of a record while it is not known whose it is, nor a role of one that it does not see, unless the definition names him. */
function addresseesOf(
  record: RecordType,
  { to }: Pick<NoticeType, 'to'>,
  row: RecordRow,
  requests: readonly (string | null)[],
  now: string,
): readonly Addressee[] {
  return to.flatMap(({ at, unseen, ...told }): Addressee[] => {
    const short = rolesTold(record, { ...told, at }).filter(
      (role) => unseen || record.seenWhen[role] === undefined || holds(record.seenWhen[role], readOf(record, row, now)),
    );
    if (short.length === 0) return [];
    const roles = short.map((role) => `${record.area}.${role}`);
    const one = (key: string, place: Addressee['at']): Addressee => ({ key: `${roles.join()} ${key}`, roles, at: place });
    if (at === 'scope')
      return short
        .filter((role) => barredPost(record, role, { ...row.values, id: row.id, state: row.state }) === null)
        .flatMap((role) => addresseesOf(record, { to: [{ roles: [role], at: placeOf(record, role), unseen }] }, row, requests, now));
    if (typeof at === 'object' && 'assignee' in at) return idsNamed(row.values, at.assignee).map((who) => one(who, { who }));
    if (at === 'all') return [one('all', 'all')];
    if (at === 'asker')
      return requests.flatMap((request) =>
        request === null ? [] : [one(`asker ${request}`, { asker: { record: row.id, fact: request } })],
      );
    if (at === 'owner') return row.ownerUnit === null ? [] : [one(row.ownerUnit, { who: row.ownerUnit })];
    if (at === 'self') return [one('self', { who: `${record.name}:${row.id}` })];
    if (!isPlaced(record, row.values)) return [];
    if (at === 'district') return row.district === null ? [] : [one(row.district, { district: row.district })];
    const name = 'entry' in at ? at.entry : at.unitOf;
    const field = record.fields[name];
    const ids = isRef(field) ? [row.values[name]].flat().filter((id) => typeof id === 'string') : [];
    const type = isRef(field) ? field.to : '';
    return ids.map((id) =>
      'entry' in at ? one(`${type}:${id}`, { who: `${type}:${id}` }) : one(`unit of ${type}:${id}`, { unitOf: { type, id } }),
    );
  });
}

/** Where somebody in this role is who sees the record by his place. */
const placeOf = ({ see }: RecordType, role: string): 'all' | 'district' | 'owner' =>
  see[role] === 'city' ? 'all' : see[role] === 'district' ? 'district' : 'owner';

/** Looks up what only the store knows: units of entries, and who asked. */
async function places(unit: Unit, all: readonly Addressee[]): Promise<(role: string, at: Addressee['at']) => string | undefined> {
  const entries = Map.groupBy(
    all.flatMap(({ at }) => (at !== 'all' && 'unitOf' in at ? [at.unitOf] : [])),
    ({ type }) => type,
  );
  const owners = new Map<string, string>();
  for (const [type, of] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [id, owner] of await unit.owners(type, [...new Set(of.map(({ id: one }) => one))].sort()))
      owners.set(`${type}:${id}`, owner);
  const asked = all.flatMap(({ at }) => (at !== 'all' && 'asker' in at ? [at.asker] : []));
  const askers =
    asked.length === 0
      ? new Map<string, string>()
      : await unit.askers([...new Set(asked.map(({ record }) => record))], [...new Set(asked.map(({ fact }) => fact))]);
  return (role, at) => {
    if (at === 'all') return roleAddress(role);
    if ('district' in at) return districtAddress(role, at.district);
    const who = 'who' in at ? at.who : 'asker' in at ? askers.get(at.asker.fact) : owners.get(`${at.unitOf.type}:${at.unitOf.id}`);
    return who === undefined ? undefined : noticeAddress(role, who);
  };
}

const notStated = ['未写明', 'not stated'] as const;

/** Whether it comes about with this change, whomever it tells: of a text message, which has one addressee. */
export function comesAbout(change: Change, notice: NoticeType): boolean {
  const { record, before, after, action, clock, reports = [] } = change;
  const { actions, report, clocks, at } = notice.on;
  if (clock !== undefined && clock.at === at && clocks.includes(clock.name)) return true;
  if (action !== undefined && actions.includes(action)) return true;
  if (report !== null && reports.some(({ type }) => type === report)) return true;
  const standing = standingOf(notice, record, after, change.at);
  return standing !== null && (before === null || !isDeepStrictEqual(standingOf(notice, record, before, change.at), standing));
}

/** The sentence with the record's values as they are now; `once`: what the act tells once. */
export function said(
  record: RecordType,
  { words }: NoticeType,
  { number, id, values }: RecordRow,
  once: Change['tells'] = {},
): readonly [string, string] {
  const value = (name: string, language: 0 | 1): string => {
    if (Object.hasOwn(once, name)) return once[name]!;
    if (name === 'number') return number ?? id;
    const [of, field] = [values[name] ?? null, record.fields[name]];
    const parts = of === null || field === undefined ? [notStated] : kindOf(field).words(of, field);
    return parts.map((words) => words[language]).join(language === 0 ? '、' : ', ');
  };
  const filled = (language: 0 | 1): string =>
    namedIn(words).reduce((text, name) => text.replaceAll(`{${name}}`, () => value(name, language)), words[language]);
  return [filled(0), filled(1)];
}
