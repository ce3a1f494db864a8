import type { Area } from '../area.js';
import { mostEntries } from '../menu.js';

/** What one takes in at a glance, so that five areas stay readable: groups of an area, entries of a group. Figures are a group of their own. */
export const mostGroups = 8;

/** The menu of an area: no more groups than have room beside each other, and no more in each than one looks through. */
export function checkMenu({ name, groups, menu, uploads, reports, boards }: Area): string[] {
  const first = Object.keys(groups)[0] ?? null;
  const entries = [
    ...new Map(menu.map(({ type, group }) => [type, group])).values(),
    ...uploads.map((upload) => upload.group ?? first),
    ...boards.map((board) => board.group ?? first),
    ...reports.filter(({ among }) => among).map((report) => report.group ?? first),
  ];
  const pages = reports.filter(({ isPage, among }) => isPage && !among).length;
  const crowded = Object.keys(groups)
    .map((group) => ({ group, count: entries.filter((of) => of === group).length }))
    .filter(({ count }) => count > mostEntries);
  const all = Object.keys(groups).length + (pages > 0 ? 1 : 0);
  return [
    ...(all > mostGroups ? [`${name}: its menu has ${all} groups (figures are one), and ${mostGroups} have room.`] : []),
    ...crowded.map(
      ({ group, count }) =>
        `${name}: group ${group} of its menu has ${count} entries, and ${mostEntries} have room; move some to another group.`,
    ),
    ...(pages > mostEntries ? [`${name}: it has ${pages} pages of figures, and its menu has room for ${mostEntries}.`] : []),
  ];
}
