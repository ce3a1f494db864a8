import { makeLawyerLicence, makeResidentId } from '@fatong/contracts/codes';
import type { DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { applicant } from '../transfers/applicant.js';
import { addDays, instantOn } from './days.js';

/** Of Zhejiang, as the first digits say. */
const licenceOf = (serial: number): string =>
  makeLawyerLicence({ year: 2016, category: 'fullTime', sex: 'male', serial }).replace(/^131/, '133');
export const incomingLicence = licenceOf(901);
export const atWindow = licenceOf(902);
export const accepted = licenceOf(903);

/** Who comes from elsewhere is in no office and no firm of ours: the portal gives each a unit of his own. */
export const incomingUnit: DemoUnit = {
  id: `applicant/${incomingLicence}`,
  parent: null,
  kind: 'institution',
  title: ['外省律师', 'Lawyer of another province'],
  district: null,
};

const people = [
  { name: '苏南行', licence: incomingLicence, serial: 901, phone: '13857100901', born: '1985-03-07' },
  { name: '顾云溪', licence: atWindow, serial: 902, phone: '13857100902', born: '1988-11-19' },
  { name: '沈怀川', licence: accepted, serial: 903, phone: '13857100903', born: '1979-06-02' },
] as const;

/** Lawyers of Zhejiang who registered to come. */
export const applicantEntries = (today: string): readonly DemoEntry[] =>
  people.map(({ name, licence, serial, phone, born }) => ({
    record: applicant,
    key: licence,
    number: licence,
    at: instantOn(addDays(today, -40), 60),
    values: {
      name,
      licence,
      idNumber: makeResidentId({ born, serial, sex: 'male' }),
      phone,
      province: 'zhejiang',
      verifiedOn: addDays(today, -40),
    },
  }));
