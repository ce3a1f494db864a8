import type { Label } from '@fatong/contracts';
import type { UploadItem } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import type { UploadType } from '../../definitions/index.js';
import type { Viewer } from '../../ports/index.js';

export const seesUpload = (viewer: Viewer, { area, see }: UploadType): boolean => rolesIn(viewer, area).some((role) => see.includes(role));

/** `systems`: what outside systems are called. */
export const uploadItemOf = ({ name, title, area, group, system }: UploadType, systems: Readonly<Record<string, Label>>): UploadItem => ({
  id: name,
  title,
  area,
  ...(group !== null && { group }),
  system: systems[system] ?? [system, system],
});
