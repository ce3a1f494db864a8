import { integer } from '../../../definitions/index.js';
import { shownIn } from './form.js';

/** 医疗损害: of pathology, clinical medicine and psychiatry alike. */
export const fields = {
  participation: integer(['参与度', 'Contribution'], { max: 100, unit: ['%', '%'], filter: true }),
};
export const section = {
  title: ['医疗损害', 'Medical injury'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
export const show = shownIn(fields, 'A01', 'A02', 'A03');
