import type { Area } from '../area.js';
import type { PublicationType } from '../publication.js';

/** What is shown to everybody says nothing personal, and an objection can be made and followed. */
export function checkPublications(area: Area): string[] {
  const names = area.publications.map(({ name }) => name);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} is published twice.`),
    ...area.publications.flatMap((one) => checkPublication(one, area).map((fault) => `${one.name}: its publication ${fault}`)),
  ];
}

const shown = ['text', 'identifier', 'date', 'ref'];

function checkPublication({ record, states, shows, window, objects, receipt, results }: PublicationType, area: Area): string[] {
  const action = record.actions[objects];
  return [
    ...(area.records.includes(record) && record.kind === 'record' ? [] : [`is of ${record.name}, which is no record of its area.`]),
    ...[...states, ...Object.keys(results)]
      .filter((state) => !Object.hasOwn(record.states, state))
      .map((state) => `names the unknown state ${state}.`),
    ...shows.flatMap(({ field: name, last }) => {
      const field = record.fields[name];
      if (field === undefined || !shown.includes(field.kind) || ('many' in field && field.many))
        return [`shows ${name}, which is no text, identifier, date or ref.`];
      if (field.class === 'personal' || field.class === 'sensitive') return [`shows ${name}, which is ${field.class}.`];
      return last !== undefined && (field.kind === 'date' || field.kind === 'ref' || last < 1)
        ? [`shows the end of ${name}, which is no text.`]
        : [];
    }),
    ...(record.clocks.some(({ name }) => name === window) ? [] : [`stands there until ${window}, which is none of its clocks.`]),
    ...(action === undefined || action.opens || action.by.length > 0 || action.form.length === 0
      ? [`is objected to by ${objects}, which is no action with a form that nobody of ours does.`]
      : []),
    ...(action?.form ?? [])
      .filter((name) => !['text', 'prose'].includes(record.fields[name]?.kind ?? ''))
      .map((name) => `asks who objects for ${name}, which is no text.`),
    ...(record.fields[receipt]?.kind === 'text' && action?.form.includes(receipt) !== true
      ? []
      : [`keeps the receipt in ${receipt}, which is no text of its own.`]),
  ];
}
