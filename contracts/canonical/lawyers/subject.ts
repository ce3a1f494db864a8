import { Type } from 'typebox';
import { personal } from '../../classes.js';
import { lawyerLicence, residentId, subjectKinds, uscc } from '../../codes/index.js';
import { closed } from '../../closed.js';
import type { Label } from '../../label.js';
import { line } from './case.js';

const title: Label = ['对象', 'Subject'];
const named = {
  kind: subjectKinds.schema,
  name: line(120, '姓名或名称', 'Name'),
  licence: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
  uscc: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
  firmName: Type.Optional(line(120, '律所名称', 'Name of the firm')),
};

/** Whom we speak of to others: a lawyer (then `uscc` and `firmName` are his firm's) or a firm. */
export const subject = closed(named, title);

/** Whom somebody else speaks of, with what he may be found by in the registers where the licence is not said. */
export const reportedSubject = closed(
  {
    ...named,
    idNumber: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
    birthYear: Type.Optional(personal(Type.Integer({ minimum: 1900, maximum: 2100, label: ['出生年份', 'Year of birth'] }), 'hidden')),
  },
  title,
);
