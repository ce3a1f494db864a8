import { checkReported } from '@fatong/contracts/canonical/notary';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { check } from './check.js';

/** What the platform (S26) is told at 部署, 核查报告 and 结论. */
export const facts = [
  fact(checkReported, check, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    stage: values.stage ?? 'deployed',
    on: today(new Date(act.at)),
    office: { code: values.officeCode ?? '', ...(values.officeName && { name: values.officeName }) },
    source: values.source ?? 'superior',
    subject: values.subject ?? '',
    acts: values.acts?.length ?? 0,
    dueOn: values.dueOn ?? '',
    ...(values.report && { report: values.report }),
    ...(values.conclusion && { conclusion: values.conclusion }),
  })),
];
