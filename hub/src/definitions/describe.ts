import { today } from '@fatong/contracts/codes';
import type { Label } from '@fatong/contracts';
import type { ActionView, AreaView, FieldView, RecordView } from '@fatong/contracts/api';
import { isChoice, viewOf } from '@fatong/contracts/fields';
import type { Area } from './area.js';
import { likenessFields, type LikenessType } from './likeness.js';
import type { BeginningType } from './life-event.js';
import type { MenuEntry } from './menu.js';
import type { Parameter } from './parameter.js';
import { lostRefs } from './lost.js';
import { dueField, isTimed, metField, nearOf, withinWords } from './clock.js';
import { clockSteps } from './clock-steps.js';
import type { RecordType } from './record.js';
import { barredFor, neverShown, unheardOf } from './withheld.js';
import type { GuideType, RelatedType } from './words.js';

/** For whom a definition is described: their roles in the area (short names), and what outside systems are called. */
export interface Audience {
  readonly roles: readonly string[];
  readonly systems: Readonly<Record<string, Label>>;
  /** The other types, for what a record wears. */
  readonly types: (name: string) => RecordType | undefined;
}

/** The area as its menu shows it to these roles; null when they see none of it. */
export function describeArea(area: Area, roles: readonly string[]): AreaView | null {
  const seen = new Set(area.records.filter((record) => sees(record, roles)).map(({ name }) => name));
  const menu = menuFor(
    area.menu.filter(({ type }) => seen.has(type)),
    roles,
  );
  const records = menu.map(({ type }) => type).filter((type, i, all) => all.indexOf(type) === i);
  const boards = area.boards.filter(({ see }) => see.some((role) => roles.includes(role)));
  const groups = Object.entries(area.groups)
    .filter(
      ([name], i) => menu.some(({ group }) => group === name) || boards.some(({ group }) => group === name || (group === null && i === 0)),
    )
    .map(([name, title]) => ({ name, title }));
  return seen.size === 0
    ? null
    : {
        name: area.name,
        title: area.title,
        groups,
        records,
        menu,
        ...lifeEventsFor(area, roles),
        ...(steers(area, roles) && { steers: true }),
        ...(oversees(area, roles) && { oversees: true }),
        ...(countsDown(area, roles) && { countsDown: true }),
        ...(leads(area, roles) && { leads: true }),
        ...(comparesDistricts(area, roles) && { comparesDistricts: true }),
      };
}

/** What these roles begin on the portal, by event; events under which they begin nothing are left out. */
function lifeEventsFor({ name: area, lifeEvents, records, roles: all }: Area, roles: readonly string[]): Pick<AreaView, 'lifeEvents'> {
  const outside = roles.filter((role) => all[role]?.surface === 'portal');
  const isTheirs = ({ type, action }: BeginningType): boolean => {
    const record = records.find(({ name }) => name === type);
    return record !== undefined && sees(record, outside) && record.actions[action]!.by.some((role) => outside.includes(role));
  };
  const theirs = lifeEvents
    .map(({ name, title, hint, begins }) => ({
      name: `${area}.${name}`,
      title,
      ...(hint && { hint }),
      begins: begins.filter(isTheirs).map(({ type, action, kinds }) => ({ type, action, ...(kinds.length > 0 && { kinds }) })),
    }))
    .filter(({ begins }) => begins.length > 0);
  return theirs.length === 0 ? {} : { lifeEvents: theirs };
}

/** Whether any of the roles sees live what is done in the area. */
export const oversees = ({ oversight = [] }: Pick<Area, 'oversight'>, roles: readonly string[]): boolean =>
  oversight.some((role) => roles.includes(role));

/** Whether any of the roles has charge of others. */
export const leads = ({ roles: all }: Pick<Area, 'roles'>, roles: readonly string[]): boolean =>
  Object.entries(all).some(([name, { leads: led = [] }]) => led.length > 0 && roles.includes(name));

/** Whether any of the roles has charge of others, or watches what is done, and sees records with time limits in the whole city: the districts stand beside each other for it. */
export const comparesDistricts = (area: Pick<Area, 'oversight' | 'records' | 'roles'>, roles: readonly string[]): boolean =>
  roles
    .filter((role) => leads(area, [role]) || oversees(area, [role]))
    .some((role) => area.records.some(({ clocks, see }) => clocks.length > 0 && see[role] === 'city'));

/** Whether any of the roles sees how long there is for records of other areas too. */
export const countsDown = ({ countdown }: Pick<Area, 'countdown'>, roles: readonly string[]): boolean =>
  countdown?.by.some((role) => roles.includes(role)) === true;

/** Whether any of the roles steers the rules and tables of the area. */
export const steers = (area: Area, roles: readonly string[]): boolean =>
  area.rules.length + area.tables.length > 0 &&
  area.steering !== undefined &&
  [...area.steering.by, ...area.steering.approve, ...area.rules.flatMap(({ parameter }) => parameter.approve ?? [])].some((role) =>
    roles.includes(role),
  );

/** Who approves another value of a parameter of the area: those it names, or else who approves the rest. */
export const approversOf = ({ steering }: Area, { approve }: Parameter): readonly string[] => approve ?? steering?.approve ?? [];

/** Entries written for one of the roles go before the common one of the same type. */
function menuFor(entries: readonly MenuEntry[], roles: readonly string[]): AreaView['menu'] {
  const isTheirs = ({ for: of }: MenuEntry): boolean => of !== undefined && of.some((role) => roles.includes(role));
  const own = new Set(entries.filter(isTheirs).map(({ type }) => type));
  return entries
    .filter((entry) => (own.has(entry.type) ? isTheirs(entry) : entry.for === undefined))
    .map(({ title, type, group, only }) => ({ title, type, group, ...(only && { only }) }));
}

/** Whether any of the roles reads records of this type at all. */
export const sees = (record: RecordType, roles: readonly string[]): boolean => roles.some((role) => Object.hasOwn(record.see, role));

/** Whether one of the roles is shown records of this kind beside another, or the badge of them. */
export const isShown = ({ notFor = [] }: Pick<RelatedType, 'notFor'>, roles: readonly string[]): boolean =>
  roles.some((role) => !notFor.includes(role));

/** What a screen needs to draw the type, with the actions and reveals of these roles only. */
export function describeRecord(record: RecordType, { roles, systems, types }: Audience): RecordView {
  const isTheirs = (of: readonly string[]): boolean => of.some((role) => roles.includes(role));
  const lost = lostRefs(record, types);
  const [unheard, barred] = [new Set([...unheardOf(record, roles), ...lost]), new Set([...barredFor(record, roles), ...lost])];
  const badges = describeBadges(record, roles, types);
  const heard = (names: readonly string[]): string[] => names.filter((name) => !unheard.has(name));
  const columns = record.list.columns.filter((name) => !neverShown(record, roles).has(name) && !lost.has(name));
  const unordered = columns.filter((name) => barred.has(name));
  const reported = new Set(Object.values<{ fields: readonly string[] }>(record.groups).flatMap(({ fields }) => fields));
  const isOwn = (names: readonly string[]): boolean => record.master !== null && !names.some((name) => reported.has(name));
  return {
    type: record.name,
    area: record.area,
    title: record.title,
    one: record.one,
    kind: record.kind === 'register' ? 'register' : record.master === null ? 'local' : 'mirrored',
    ...(record.master !== null && { master: { system: record.master, title: systems[record.master] ?? [record.master, record.master] } }),
    fields: Object.entries(record.fields)
      .filter(([name]) => !unheard.has(name))
      .map(([name, field]) => ({
        ...heardOf(viewOf(name, field), unheard),
        ...(record.shownWhen[name] && { show: record.shownWhen[name] }),
        ...(isNarrowedBy(record, name) && !barred.has(name) && { filter: true }),
      })),
    states: Object.entries(record.states).map(([name, { title, tone, kind }]) => ({ name, label: title, tone, end: kind === 'end' })),
    actions: Object.entries(record.actions)
      .filter(([, { by, byReading }]) => isTheirs(by) && !byReading)
      .map(
        ([name, action]): ActionView => ({
          name,
          title: action.title,
          creates: action.opens,
          form: action.form.filter((field) => !lost.has(field)),
          ...(action.anew.length > 0 && { anew: action.anew }),
          ...(action.then.some(({ fact }) => fact !== undefined) && { tells: true as const }),
          reason: action.reason,
          ...(action.reasonTitle && { reasonTitle: action.reasonTitle }),
          danger: action.danger,
          ...(action.bulk && { bulk: true as const }),
          ...(action.fromHome && { fromHome: true as const }),
          required: action.form.filter((field) => action.need.includes(field) || (action.opens && record.fields[field]?.required)),
        }),
      ),
    sections: record.sections
      .map(({ title, fields, brief }) => ({ title, fields: heard(fields), ...((brief || isOwn(fields)) && { brief: true as const }) }))
      .filter(({ fields }) => fields.length > 0),
    list: {
      columns,
      ...(unordered.length > 0 && { unordered }),
      filters: [...record.list.filters.filter((name) => !barred.has(name)), ...badges.map(({ name }) => name)],
      sort: (record.list.sort.descending ? '-' : '') + record.list.sort.field,
      views: Object.entries(record.list.views)
        .filter(([, { filter }]) => Object.keys(filter).every((name) => !barred.has(name)))
        .map(([name, { title, filter }]) => ({
          name,
          title,
          filter: Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, [value].flat().join(',')])),
        })),
      ...(record.list.calendar !== null &&
        !barred.has(record.list.calendar.at) && {
          calendar: { ...record.list.calendar, beside: record.list.calendar.beside.filter((name) => !barred.has(name)) },
        }),
    },
    revealable: Object.entries(record.reveal)
      .filter(([, by]) => isTheirs(by))
      .map(([field]) => field),
    badges,
    clocks: record.clocks
      .filter(({ name }) => !barred.has(dueField(name)))
      .map((clock) => ({
        name: clock.name,
        title: clock.title,
        law: clock.law,
        within: withinWords(clock, record.fields, today()),
        due: dueField(clock.name),
        met: metField(clock.name),
        near: nearOf(clock),
        isTimed: isTimed(clock),
        steps: clockSteps(record, clock),
      })),
    hasRelated: record.related.some((related) => {
      const of = types(related.type);
      return of !== undefined && sees(of, roles) && isShown(related, roles);
    }),
    ...(record.likeness && { likeness: describeLikeness(record, record.likeness, roles) }),
    ...(record.sheet && {
      sheet: {
        ...record.sheet,
        parts: record.sheet.parts.map(({ title, rows }) => ({ title, rows: rows.map(heard).filter((row) => row.length > 0) })),
      },
    }),
    ...(record.guide && { course: record.guide.path }),
    ...(record.guide && isTheirs(record.guide.for) && { guide: guideOf(record.guide) }),
  };
}

const describeLikeness = (record: RecordType, likeness: LikenessType, roles: readonly string[]): RecordView['likeness'] => ({
  title: likeness.title,
  on: likeness.on.filter((name) => record.actions[name]!.by.some((role) => roles.includes(role))),
  by: [...likenessFields(likeness)],
  parts: likeness.parts.map(({ name, title }) => ({ name, title })),
  levels: likeness.levels.map(({ name, title }) => ({ name, title })),
});

const isNarrowedBy = ({ list, fields }: RecordType, name: string): boolean => list.filters.includes(name) || fields[name]?.filter === true;

/** Of rows the fields that they may know of. */
const heardOf = (view: FieldView, unheard: ReadonlySet<string>): FieldView => ({
  ...view,
  ...(view.fields && { fields: view.fields.filter(({ name }) => !unheard.has(`${view.name}.${name}`)) }),
});

/** Badges of types that these roles see. */
const describeBadges = ({ badges }: RecordType, roles: readonly string[], types: Audience['types']): RecordView['badges'] =>
  badges.flatMap(({ name, title, type, word, beside, notFor = [] }) => {
    const of = types(type);
    const field = of?.fields[word];
    return of !== undefined && sees(of, roles) && isShown({ notFor }, roles) && isChoice(field)
      ? [{ name, title, beside, choices: field.codes.map((value) => ({ value, label: field.choices[value]! })) }]
      : [];
  });

const guideOf = ({ path, states }: GuideType): NonNullable<RecordView['guide']> => ({
  path,
  states: Object.fromEntries(
    Object.entries(states).map(([name, { now, you, asks, within }]) => [
      name,
      { now, you, asks: asks ?? false, ...(within && { within }) },
    ]),
  ),
});
