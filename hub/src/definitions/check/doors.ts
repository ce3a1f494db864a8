import type { Area } from '../area.js';
import type { DoorPart, DoorType } from '../door.js';

/** Whoever comes without account learns nothing of officials nor of other persons, and does what is there to be done. */
export function checkDoors(area: Area): string[] {
  const names = area.doors.map(({ name }) => name);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} is a door twice.`),
    ...area.doors.flatMap((one) => checkDoor(one, area).map((fault) => `${one.name}: its door ${fault}`)),
  ];
}

/** Done by nobody of ours, and asking for nothing. */
const isItsOwn = (action: DoorPart['record']['actions'][string] | undefined): boolean =>
  action !== undefined && !action.opens && action.by.length === 0 && action.reason === 'none' && action.form.length === 0;

const unsaid = ['staff', 'rows', 'files', 'person', 'organisation'];

function checkDoor(door: DoorType, area: Area): string[] {
  const { record, code, key, letters, steps, besides, forms } = door;
  const gives = Object.values(record.actions).some(({ then }) =>
    then.some(({ effect, machineId }) => effect === 'admit' && machineId === key),
  );
  return [
    ...checkPart(door, area),
    ...(record.fields[code]?.kind === 'text' && record.fields[code].filter
      ? []
      : [`finds by ${code}, which is no text that lists are filtered by.`]),
    ...(record.fields[key]?.kind === 'text' && record.fields[key].class === 'sensitive'
      ? []
      : [`keeps the password in ${key}, which is no sensitive text.`]),
    ...(gives ? [] : ['opens by a code that no action gives.']),
    ...letters.flatMap(({ name, opened }) => [
      ...(Object.hasOwn(record.letters, name) ? [] : [`shows the unknown letter ${name}.`]),
      ...(opened === null || isItsOwn(record.actions[opened])
        ? []
        : [`does ${opened} when ${name} is opened, which asks for something or somebody.`]),
    ]),
    ...Object.keys(steps)
      .filter((name) => !Object.hasOwn(record.actions, name))
      .map((name) => `names the unknown action ${name}.`),
    ...besides.flatMap((part) => [
      ...checkPart(part, area),
      ...(record.name === (part.record.fields[part.by] as { readonly to?: string } | undefined)?.to
        ? []
        : [`shows ${part.record.name} beside it, whose ${part.by} does not lead there.`]),
    ]),
    ...forms.flatMap(({ name, does, fills = {} }) =>
      door.does.includes(does)
        ? Object.keys(fills)
            .filter((field) => !record.actions[does]!.form.includes(field))
            .map((field) => `fills ${field} by the form ${name}, which ${does} does not ask for.`)
        : [`takes the form ${name} by ${does}, which is not done there.`],
    ),
  ];
}

function checkPart({ record, says, shows, does, files }: DoorPart, area: Area): string[] {
  return [
    ...(area.records.includes(record) ? [] : [`is of ${record.name}, which is no record of its area.`]),
    ...Object.keys(says)
      .filter((state) => !Object.hasOwn(record.states, state))
      .map((state) => `names the unknown state ${state}.`),
    ...shows.flatMap((name) => {
      const field = record.fields[name];
      if (field === undefined) return [`shows ${name}, which is no field.`];
      return unsaid.includes(field.kind) || field.class === 'personal' ? [`shows ${name}, which is personal or no plain value.`] : [];
    }),
    ...files.filter((name) => record.fields[name]?.kind !== 'files').map((name) => `shows the files of ${name}, which has none.`),
    ...does.flatMap((name) => {
      const action = record.actions[name];
      return action === undefined || action.opens || action.by.length > 0 || action.reason !== 'none'
        ? [`does ${name}, which is no action that nobody of ours does.`]
        : [];
    }),
  ];
}
