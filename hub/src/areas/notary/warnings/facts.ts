import { associationReceived, officeWarned, videoWarned } from '@fatong/contracts/canonical/notary';
import { fact, note } from '../../../definitions/index.js';
import { highFee, models, themes } from './codes.js';
import { warning } from './warning.js';

/** What partners are told: the association of a warning of recordings (N06), where the parties and the act are not its business; the office of what is pushed to it. */
export const facts = [
  fact(videoWarned, warning, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    office: { code: values.officeCode ?? '', name: values.officeName ?? '' },
    item: values.item ?? '',
    level: values.level ?? 'yellow',
    // The association has no fees of persons (areas/notary.md, section 0).
    value: values.item === highFee ? '高于限额' : (values.value ?? ''),
    on: values.raisedOn ?? '',
  })),
  // The office's own system is told what was pushed to it (S12): no party and no act by name.
  fact(officeWarned, warning, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    office: { code: values.officeCode ?? '', ...(values.officeName && { name: values.officeName }) },
    model: models[values.model ?? 'practice'][0],
    theme: themes[values.theme ?? 'practice'][0],
    item: values.item ?? '',
    level: values.level ?? 'yellow',
    value: values.value ?? '',
    ...(values.threshold && { threshold: values.threshold }),
    ...(values.facts && { words: values.facts }),
    on: values.pushedOn ?? '',
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
