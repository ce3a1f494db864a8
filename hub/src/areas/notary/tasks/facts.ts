import { officeTasked } from '@fatong/contracts/canonical/notary';
import { fact } from '../../../definitions/index.js';
import { task } from './task.js';

/** The system of an office that is in charge of a task is told of it (S12); districts and the association have none. */
export const facts = [
  fact(officeTasked, task, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    office: { code: values.leadCode ?? '', ...(values.leadName && { name: values.leadName }) },
    subject: values.subject ?? '',
    content: values.content ?? '',
    urgency: values.urgency ?? 'usual',
    givenOn: values.givenOn ?? '',
    dueOn: values.dueOn ?? '',
  })),
];
