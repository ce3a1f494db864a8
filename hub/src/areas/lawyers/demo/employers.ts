import { makeUscc } from '@fatong/contracts/codes';
import type { DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { employer } from '../registers/employer.js';
import { addDays, instantOn } from './days.js';

const uscc = makeUscc({ serial: 9001 });
/** A company with lawyers of its own and an office here that reviews their cases (L19). */
export const demoEmployer = { uscc, name: '上海申浦港务集团有限公司', unit: `employer/${uscc}` } as const;

export const employerUnit: DemoUnit = {
  id: demoEmployer.unit,
  parent: 'city',
  kind: 'institution',
  title: [demoEmployer.name, demoEmployer.name],
  district: null,
};

/** That one, and an authority whose lawyers the city reviews. */
export const employerEntries = (today: string): readonly DemoEntry[] =>
  [
    { ...demoEmployer, kind: 'company', office: '法律合规部', phone: '021-00609001', reviews: true },
    {
      name: '上海市某区发展和改革委员会',
      uscc: makeUscc({ serial: 9002 }),
      unit: 'city',
      kind: 'authority',
      office: '法规科',
      phone: '021-00609002',
      reviews: false,
    },
  ].map(({ unit, ...values }) => ({
    record: employer,
    key: values.uscc,
    number: values.uscc,
    at: instantOn(addDays(today, -390), 60),
    ownerUnit: unit,
    values,
  }));
