import { demonstration } from '../../../definitions/index.js';
import { acts, duties } from './cases.js';
import { categories } from './dictionary.js';
import { institutionEntries, institutionUnits } from './institutions.js';
import { accounts, bureauUnits, clients, people } from './people.js';

/** 46 institutions with their appraisers, the dictionary, clients, and cases in the states each desk meets. */
export const demo = demonstration(({ today }) => ({
  units: [...bureauUnits, ...institutionUnits],
  accounts,
  entries: [...categories, ...institutionEntries, ...people, ...clients],
  reports: [],
  acts: acts(today),
  duties: duties(today),
  population: [],
}));
