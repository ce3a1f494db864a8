import type { BoardItem, BoardLevel } from '@fatong/contracts/api';
import { rolesIn, scopesOf } from '../../access/index.js';
import type { BoardType, ReportType } from '../../definitions/index.js';
import type { RecordRow, Scope, Viewer } from '../../ports/index.js';
import { seesReport } from '../reports/seen.js';

/** Every report that anything on it is drawn from. */
export const reportsOf = ({ tiles, map }: BoardType): readonly ReportType[] => [
  ...new Set([
    ...Object.values(tiles).map(({ report }) => report),
    ...Object.values(map?.layers ?? {}).flatMap((layer) => ('report' in layer ? [layer.report] : [])),
  ]),
];

/** By role, and where there is anything on it that he reads. */
export const seesBoard = (viewer: Viewer, board: BoardType): boolean =>
  rolesIn(viewer, board.area).some((role) => board.see.includes(role)) &&
  (reportsOf(board).length === 0 || reportsOf(board).some((report) => seesReport(viewer, report)));

/** Who may open it on a screen where nobody is signed in, with his own figures. */
export const opensBoard = (viewer: Viewer, board: BoardType): boolean =>
  seesBoard(viewer, board) && rolesIn(viewer, board.area).some((role) => board.opens.includes(role));

export const boardItemOf = ({ name, title, area, group, isScreen }: BoardType): BoardItem => ({
  id: name,
  title,
  area,
  ...(group !== null && { group }),
  isScreen,
});

/** Where he sees what the board counts. That the units are there at all, everybody who looks at it may know. */
export const countedScopes = (viewer: Viewer, board: BoardType): readonly Scope[] =>
  reportsOf(board)
    .filter((report) => seesReport(viewer, report))
    .flatMap(({ measures }) => Object.values(measures))
    .filter(({ of }) => of !== board.map?.of && of !== board.unit?.of)
    .flatMap(({ of }) => scopesOf(viewer, of));

/** The widest board he may open. */
export const widestOf = (scopes: readonly Scope[]): BoardLevel =>
  scopes.some(({ kind }) => kind === 'city') ? 'city' : scopes.some(({ kind }) => kind === 'district') ? 'district' : 'unit';

/** Whether what is counted of this entry's unit is his to see. */
export const reaches = (scopes: readonly Scope[], { type, id, district, ownerUnit }: RecordRow): boolean =>
  scopes.some(
    (scope) =>
      scope.kind === 'city' ||
      (scope.kind === 'district' && scope.district === district) ||
      (scope.kind === 'unit' && scope.unit === ownerUnit) ||
      (scope.kind === 'involved' && scope.who.includes(`${type}:${id}`)),
  );
