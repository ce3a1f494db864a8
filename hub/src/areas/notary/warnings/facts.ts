import { videoWarned } from '@fatong/contracts/canonical/notary';
import { fact } from '../../../definitions/index.js';
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
