import * as biology from './biology.js';
import * as clinical from './clinical.js';
import * as documents from './documents.js';
import * as ecosystems from './ecosystems.js';
import * as electronic from './electronic.js';
import * as environment from './environment.js';
import * as media from './media.js';
import * as medical from './medical.js';
import * as pathology from './pathology.js';
import * as pollutants from './pollutants.js';
import * as psychiatry from './psychiatry.js';
import * as radiation from './radiation.js';
import * as soil from './soil.js';
import * as toxicology from './toxicology.js';
import { namesOf } from './form.js';
import * as evidence from './trace-evidence.js';
import * as traces from './traces.js';

/** Fields of the forms that appraisers fill in themselves; each is drawn in its categories alone. */
export const ownFields = {
  ...toxicology.fields,
  ...traces.fields,
  ...evidence.fields,
  ...media.fields,
  ...electronic.fields,
  ...pollutants.fields,
  ...environment.samplings,
  ...environment.fields,
  ...soil.fields,
  ...ecosystems.fields,
  ...radiation.fields,
  ...pathology.fields,
  ...clinical.fields,
  ...psychiatry.fields,
  ...biology.fields,
  ...documents.fields,
  ...medical.fields,
};
export type OwnField = keyof typeof ownFields;

export const ownSections = [
  toxicology.section,
  traces.section,
  evidence.section,
  media.section,
  electronic.section,
  pollutants.section,
  environment.section,
  soil.section,
  ecosystems.section,
  radiation.section,
  pathology.section,
  clinical.section,
  psychiatry.section,
  biology.section,
  documents.section,
  medical.section,
] as const;

export const ownShow = {
  ...toxicology.show,
  ...traces.show,
  ...evidence.show,
  ...media.show,
  ...electronic.show,
  ...pollutants.show,
  ...environment.show,
  ...soil.show,
  ...ecosystems.show,
  ...radiation.show,
  ...pathology.show,
  ...clinical.show,
  ...psychiatry.show,
  ...biology.show,
  ...documents.show,
  ...medical.show,
};

export const ownRefuses = [
  ...toxicology.refuses,
  ...traces.refuses,
  ...media.refuses,
  ...electronic.refuses,
  ...environment.refuses,
  ...clinical.refuses,
  ...biology.refuses,
  ...documents.refuses,
] as const;

/** What an appraiser fills in: all of it but what is reckoned. */
export const ownForm = namesOf(ownFields).filter((name) => name !== 'damageSum');
export const ownReckoned = [environment.summed] as const;
