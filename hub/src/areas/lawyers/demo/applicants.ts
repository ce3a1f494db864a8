import { lawyersElsewhere, type LawyerElsewhere } from '@fatong/contracts/systems/moj-identity';
import type { DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { applicant } from '../transfers/applicant.js';
import { addDays, instantOn } from './days.js';

/** Of Zhejiang, as the first digits say. Whoever else the simulated platform knows registers himself in the portal (L13). */
const people = lawyersElsewhere.slice(0, 3) as [LawyerElsewhere, LawyerElsewhere, LawyerElsewhere];
export const [incomingLicence, atWindow, accepted] = people.map(({ licence }) => licence) as [string, string, string];

/** Who comes from elsewhere is in no office and no firm of ours: the portal gives each a unit of his own. */
export const incomingUnit: DemoUnit = {
  id: `applicant/${incomingLicence}`,
  parent: null,
  kind: 'institution',
  title: ['外省律师', 'Lawyer of another province'],
  district: null,
};

/** Lawyers of Zhejiang who registered to come. */
export const applicantEntries = (today: string): readonly DemoEntry[] =>
  people.map(({ name, licence, idNumber, province }, i) => ({
    record: applicant,
    key: licence,
    number: licence,
    at: instantOn(addDays(today, -40), 60),
    values: {
      name,
      licence,
      idNumber,
      phone: `1385710090${i + 1}`,
      province,
      verifiedOn: addDays(today, -40),
    },
  }));
