import { associationReceived, videoWarned } from '@fatong/contracts/canonical/notary';
import { fact, note } from '../../../definitions/index.js';
import { warning } from './warning.js';

/** What the association is told of a warning of recordings (N06); the parties and the act are not its business. */
export const facts = [
  fact(videoWarned, warning, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    office: { code: values.officeCode ?? '', name: values.officeName ?? '' },
    item: values.item ?? '',
    level: values.level ?? 'yellow',
    value: values.value ?? '',
    on: values.raisedOn ?? '',
  })),
];

/** It signs for what it was told: noted wherever the warning stands by then. */
export const answers = [
  note(associationReceived, warning, (data) => ({
    request: data.request,
    asked: 'associationRequest',
    happenedAt: data.on,
    values: { associationStanding: data.standing, associationReceipt: data.receipt, associationOn: data.on },
  })),
];
