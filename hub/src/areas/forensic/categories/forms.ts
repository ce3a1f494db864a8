import { form as audio } from './audio.js';
import { form as biology } from './biology.js';
import { form as clinical } from './clinical.js';
import { form as documents } from './documents.js';
import { form as ecosystems } from './ecosystems.js';
import { form as electronic } from './electronic.js';
import { air, sea, surfaceWater } from './environment.js';
import type { Category, Form } from './form.js';
import { form as images } from './images.js';
import { form as pathology } from './pathology.js';
import { form as pollutants } from './pollutants.js';
import { form as psychiatry } from './psychiatry.js';
import { form as radiation } from './radiation.js';
import { form as soil } from './soil.js';
import { form as toxicology } from './toxicology.js';
import { form as evidence } from './trace-evidence.js';
import { form as traces } from './traces.js';

/** The 18 categories in the order of their codes. */
export const forms: readonly Form[] = [
  pathology,
  clinical,
  psychiatry,
  biology,
  toxicology,
  documents,
  traces,
  evidence,
  audio,
  images,
  electronic,
  pollutants,
  surfaceWater,
  air,
  soil,
  sea,
  ecosystems,
  radiation,
];

export const formOf = (code: Category): Form => forms.find((one) => one.code === code)!;
