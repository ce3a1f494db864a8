import type { Label } from '@fatong/contracts';
import { holderTitle, publicTitle, type Area } from '../definitions/index.js';

/** By what name a clock of a type acts, what goes on by itself, and the search in the registers. */
export const clockName = (type: string, clock: string): string => `${type}.${clock}`;
export const goingOnName = (type: string, action: string): string => `${type}.${action}`;
export const matchingName = (type: string): string => `${type}.matching`;
/** Under what name text messages are written. */
export const textsName = (type: string): string => `${type}.write`;
export const textsTitle: Label = ['短信通知', 'Text messages'];
/** Under what name that is opened which a refused act leaves behind. */
export const leavingName = (type: string): string => `${type}.left`;
export const leavingTitle: Label = ['提交被拒绝', 'Tried and refused'];
export const matchingTitle: Label = ['对象匹配', 'Matching'];
export const likenessName = (type: string): string => `${type}.likeness`;
export const belongingName = (type: string): string => `${type}.belonging`;
export const belongingTitle: Label = ['归入档案', 'Filed with its entry'];

/** What acts by itself, by the name it acts under: rules, clocks, what goes on by itself, the search in the registers. A timeline keeps the name and is told in the reader's language. */
export function machines(areas: readonly Area[]): ReadonlyMap<string, Label> {
  const records = areas.flatMap((area) => area.records);
  return new Map([
    ...areas.flatMap(({ rules }) => rules).map(({ name, title }) => [name, title] as const),
    ...areas.flatMap(({ sweeps }) => sweeps).map(({ name, title }) => [name, title] as const),
    ...areas.flatMap(({ publications }) => publications).map(({ name }) => [name, publicTitle] as const),
    ...records.flatMap(({ notices }) =>
      notices.flatMap(({ text }) => (text === null ? [] : [[textsName(text.through), textsTitle] as const])),
    ),
    ...areas.flatMap(({ doors }) => doors).map(({ name }) => [name, holderTitle] as const),
    ...areas.flatMap(({ identifications }) => identifications).map(({ name, title }) => [name, title] as const),
    ...records.flatMap(({ name, clocks }) => clocks.map((clock) => [clockName(name, clock.name), clock.title] as const)),
    ...records.flatMap(({ name, actions }) =>
      Object.values(actions)
        .flatMap(({ then }) => then.flatMap(({ goesOn }) => goesOn ?? []))
        .map((next) => [goingOnName(name, next), actions[next]!.title] as const),
    ),
    ...records.flatMap(({ name, actions, letters }) =>
      Object.values(letters).flatMap(({ sealed }) =>
        sealed === null ? [] : [[goingOnName(name, sealed), actions[sealed]!.title] as const],
      ),
    ),
    ...records.flatMap(({ actions }) =>
      Object.values(actions)
        .flatMap(({ unless }) => unless.flatMap(({ leaves }) => leaves ?? []))
        .map(({ type }) => [leavingName(type), leavingTitle] as const),
    ),
    ...records.filter(({ matching }) => matching).map(({ name }) => [matchingName(name), matchingTitle] as const),
    ...records.flatMap(({ name, likeness }) => (likeness === null ? [] : [[likenessName(name), likeness.title] as const])),
    ...records.filter(({ belongs }) => belongs.length > 0).map(({ name }) => [belongingName(name), belongingTitle] as const),
  ]);
}
