import { can } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { Field } from '../fields.js';
import { addressedAs, letterBuiltins, mentionsOf, meantBy, type LetterType } from '../letters/index.js';
import type { RecordType } from '../record.js';

type Types = ReadonlyMap<string, RecordType>;

/** Letters whose templates can be filled, which some action issues, and which somebody may read and deliver. */
export function checkLetters(record: RecordType, area: Area, types: Types): string[] {
  const issued = new Set(Object.values(record.actions).flatMap(({ then }) => then.flatMap(({ letter }) => letter ?? [])));
  return Object.values(record.letters).flatMap((letter) =>
    [
      ...checkFields(record, letter, types),
      ...checkTemplate(record, letter, types),
      ...checkAnnex(record, letter),
      ...checkAddressees(record, letter, types),
      ...checkReaders(record, letter, area),
      ...checkSealed(record, letter),
      ...checkTitled(record, letter),
      ...(issued.has(letter.name) ? [] : ['is issued by no action.']),
      ...(/^[^{}]*\{yyyy\}[^{}]*\{seq\}[^{}]*$/.test(letter.number)
        ? []
        : [`has the number ${letter.number}, which is no pattern such as 沪司罚决〔{yyyy}〕{seq}号.`]),
    ].map((fault) => `${record.name}: the letter ${letter.name} ${fault}`),
  );
}

/** What the letter says it names. */
function checkFields(record: RecordType, { fields, maybe }: LetterType, types: Types): string[] {
  return [...fields, ...maybe].flatMap((name) => {
    if (Object.hasOwn(letterBuiltins, name)) return [`names ${name}, which every letter has.`];
    if (fieldOf(record, name, types) === undefined) return [`names the unknown field ${name}.`];
    return fields.includes(name) && maybe.includes(name) ? [`names ${name} twice.`] : [];
  });
}

/** What it is called is asked of a table by what the record says. */
const checkTitled = ({ fields }: RecordType, { titled }: LetterType): readonly string[] =>
  titled === null
    ? []
    : Object.entries(titled.given).flatMap(([condition, field]) => [
        ...(titled.table.conditions.includes(condition) ? [] : [`asks ${titled.table.name} by ${condition}, which is no condition of it.`]),
        ...(Object.hasOwn(fields, field) ? [] : [`asks ${titled.table.name} by the unknown field ${field}.`]),
      ]);

/** Behind its text stand rows. */
const checkAnnex = ({ fields }: RecordType, { annex }: LetterType): string[] =>
  annex.filter((name) => fields[name]?.kind !== 'rows').map((name) => `has ${name} behind its text, which is no field of rows.`);

/** What the template names. */
function checkTemplate(record: RecordType, letter: LetterType, types: Types): string[] {
  const mentions = mentionsOf(letter.template);
  const used = new Set(mentions.map(({ field }) => meantBy(letter, record, field)));
  return [
    ...letter.template.faults.map((fault) => `has a template that ${fault}`),
    ...mentions.flatMap(({ field: written, form }) => {
      const name = meantBy(letter, record, written);
      if (name === undefined)
        return [`has {${written}} in its template, which ${isKnown(record, written) ? 'its fields leave out' : 'the record has not'}.`];
      const field = fieldOf(record, name, types);
      return form === '' || (form === '大写' && (field === undefined ? name === 'today' : can(field, 'capital')))
        ? []
        : [`has {${written}:${form}} in its template; only 大写 is such a form, of money and dates.`];
    }),
    ...(letter.template.faults.length > 0
      ? []
      : [...letter.fields, ...letter.maybe]
          .filter((name) => !used.has(name))
          .map((name) => `names ${name}, which is nowhere in its template.`)),
  ];
}

const isKnown = ({ fields }: RecordType, written: string): boolean =>
  Object.entries(fields).some(([name, { title }]) => name === written || title[0] === written);

/** Whom it is for: one entry, himself, or an institution that is a unit itself; what merely belongs to a unit is not read by all of that unit. */
function checkAddressees(record: RecordType, { to }: LetterType, types: Types): string[] {
  return to.flatMap((name) => {
    const field = record.fields[name];
    if (field?.kind !== 'ref' || field.many) return [`is for ${name}, which leads to no one entry.`];
    const owner = types.get(field.to)?.place.owner ?? 'actor';
    const isOfAnother = owner !== 'actor' && 'ref' in owner;
    return addressedAs(record.place, name) === 'unit' && isOfAnother
      ? [`is for ${name}, whom the record involves as a unit, though ${field.to} belongs to that of its ${owner.ref}.`]
      : [];
  });
}

/** What follows its seal is the machine's. */
function checkSealed({ actions }: RecordType, { seal, sealed }: LetterType): string[] {
  if (sealed === null) return [];
  const next = actions[sealed];
  return [
    ...(seal ? [] : [`has ${sealed} done once it is sealed, and is not sealed.`]),
    ...(next !== undefined && !next.opens && next.by.length === 0
      ? []
      : [`has ${sealed} done once it is sealed, which is not the machine's.`]),
  ];
}

function checkReaders(record: RecordType, { see, deliver, portal, to }: LetterType, area: Area): string[] {
  return [
    ...(portal && to.length === 0 ? ['goes into the portal, and is for nobody.'] : []),
    ...(portal && deliver !== null ? ['goes into the portal by itself, and is delivered by hand besides.'] : []),
    ...[...(see ?? []), ...(deliver ?? [])].flatMap((role) =>
      !Object.hasOwn(record.see, role)
        ? [`is given to ${role}, who cannot see the record.`]
        : area.roles[role]?.surface !== 'admin'
          ? [`is given to ${role}, who is no official.`]
          : [],
    ),
  ];
}

/** A field of the record, or of the entry that one of its refs leads to: no further. */
function fieldOf({ fields }: RecordType, name: string, types: Types): Field | undefined {
  const [own = '', theirs, ...more] = name.split('.');
  const field = Object.hasOwn(fields, own) ? fields[own] : undefined;
  if (theirs === undefined || more.length > 0) return more.length > 0 ? undefined : field;
  const to = field?.kind === 'ref' && !field.many ? types.get(field.to) : undefined;
  const found = to && Object.hasOwn(to.fields, theirs) ? to.fields[theirs] : undefined;
  return found?.kind === 'ref' ? undefined : found;
}
