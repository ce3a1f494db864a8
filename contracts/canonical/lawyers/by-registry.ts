import { Type } from 'typebox';
import { lawyerLicence, uscc } from '../../codes/index.js';
import type { Label } from '../../label.js';
import { line, masterIs, version } from './case.js';

/** What every report of the registry (S19) says: which row, how often it changed, and whether it was taken out. */
export const byRegistry = {
  source: masterIs('lawyer-registry'),
  id: line(64, '登记编号', 'Id at the registry'),
  version,
  withdrawn: Type.Boolean({ label: ['已删除', 'Taken out'] }),
};
export const licenceOf = (label: Label) => Type.String({ format: lawyerLicence, label });
export const creditCodeOf = (label: Label) => Type.String({ format: uscc, label });
