import { isChoice } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { mostLifeEvents, type BeginningType } from '../life-event.js';

type Say = (fault: string) => void;

/** Events under which nothing can be begun, or what could be begun under two. */
export function checkLifeEvents(area: Area): string[] {
  const faults: string[] = [];
  const { lifeEvents } = area;
  if (lifeEvents.length > mostLifeEvents)
    faults.push(`${area.name}: it has ${lifeEvents.length} life events, and ${mostLifeEvents} have room.`);
  for (const { name, begins } of lifeEvents) {
    const say: Say = (fault) => void faults.push(`${area.name}: the life event ${name} ${fault}`);
    if (begins.length === 0) say('begins nothing.');
    for (const one of begins) checkBeginning(one, area, say);
  }
  const all = lifeEvents.flatMap(({ begins }) => begins.flatMap(placesOf));
  for (const twice of new Set(all.filter((place, i) => all.indexOf(place) !== i)))
    faults.push(`${area.name}: ${twice} stands in two life events.`);
  return faults;
}

function checkBeginning({ type, action, kinds }: BeginningType, { records, roles }: Area, say: Say): void {
  const record = records.find(({ name }) => name === type);
  const found = record?.actions[action];
  if (record === undefined || found === undefined) return say(`begins ${type}/${action}, which is no action of the area.`);
  if (!found.opens) say(`begins ${type}/${action}, which opens no record.`);
  if (!found.by.some((role) => roles[role]?.surface === 'portal')) say(`begins ${type}/${action}, which nobody does on the portal.`);
  const choices = found.form.map((field) => record.fields[field]).filter(isChoice);
  for (const kind of kinds)
    if (!choices.some(({ codes }) => codes.includes(kind))) say(`begins ${type}/${action} as ${kind}, which no choice of its form says.`);
}

const placesOf = ({ type, action, kinds }: BeginningType): readonly string[] =>
  kinds.length === 0 ? [`${type}/${action}`] : kinds.map((kind) => `${type}/${action} as ${kind}`);
