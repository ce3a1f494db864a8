import type { ReportItem } from '@fatong/contracts/api';
import { rolesIn, scopesOf } from '../../access/index.js';
import type { ReportType } from '../../definitions/index.js';
import type { Viewer } from '../../ports/index.js';

/** By role, and where he sees records of anything that it counts. */
export const seesReport = (viewer: Viewer, { area, see, measures }: ReportType): boolean =>
  rolesIn(viewer, area).some((role) => see.includes(role)) && Object.values(measures).some(({ of }) => scopesOf(viewer, of).length > 0);

/** Whether anything that it counts lies within that district for him: who sees one district, and what he acted on himself, may not ask for another. */
export const seesDistrict = (viewer: Viewer, { measures }: ReportType, district: string): boolean =>
  Object.values(measures).some(({ of }) => {
    const scopes = scopesOf(viewer, of);
    const isOfDistrict = scopes.some(({ kind }) => kind === 'district');
    return scopes.some((scope) => (scope.kind === 'district' ? scope.district === district : !(isOfDistrict && scope.kind === 'involved')));
  });

export const itemOf = ({ name, title, area, group, among, isPage, home, live, period }: ReportType): ReportItem => ({
  id: name,
  title,
  area,
  ...(group !== null && { group }),
  ...(among && { among }),
  isPage,
  ...(home !== null && { home }),
  ...(live && { live }),
  ...(period !== null && { opensWith: period }),
});
