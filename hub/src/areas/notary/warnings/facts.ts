import { videoWarned } from '@fatong/contracts/canonical/notary';
import { fact } from '../../../definitions/index.js';
import { warning } from './warning.js';

/** What the association is told of a warning of recordings (N06); the parties and the act are not its business. */
export const facts = [
  fact(videoWarned, warning, ({ number, values }) => ({
    warning: number ?? '',
    office: values.officeName ?? '',
    level: values.level ?? 'yellow',
    item: values.item ?? '',
    value: values.value ?? '',
    threshold: values.threshold ?? '',
    raisedOn: values.raisedOn ?? '',
  })),
];
