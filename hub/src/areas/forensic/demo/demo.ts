import { demonstration } from '../../../definitions/index.js';
import { categories } from './dictionary.js';
import { institutionEntries, institutionUnits } from './institutions.js';
import { accounts, bureauUnits, clients, people } from './people.js';

/** 46 institutions with their appraisers, the dictionary, clients, and cases in the states each desk meets. */
export const demo = demonstration(() => ({
  units: [...bureauUnits, ...institutionUnits],
  accounts,
  entries: [...categories, ...institutionEntries, ...people, ...clients],
  reports: [],
  acts: [],
  duties: [],
  population: [],
}));
