import { boolean, parameter, rule } from '../../../definitions/index.js';
import { complaint } from '../supervision/complaint.js';
import { factOf, raising } from './raising.js';

export interface Substantiated {
  readonly partly: boolean;
}

const substantiated = parameter<Substantiated>(
  'notary.substantiated',
  ['投诉查证属实预警', 'Warning of substantiated complaints'],
  [['2021-01-01', { partly: true }]],
  { partly: boolean(['部分属实也预警（黄色）', 'Partly substantiated too: yellow']) },
);

/** N41, 监管预警: a complaint that was answered as substantiated is red, partly so yellow. Who complained is not said. */
export const substantiatedRule = rule(substantiated, substantiated.title, {
  ...raising<Substantiated, 'office'>('substantiated', 'office', ({ partly }) => (partly ? '属实红色，部分属实黄色' : '属实红色')),
  watch: complaint,
  about: 'office',
  reads: ['result', 'answeredOn'],
  beside: ['subject'],
  judge: (complaints, { partly }) =>
    complaints.flatMap(({ id, number, values: { result, answeredOn, office, subject } }) => {
      const level = result === 'substantiated' ? 'red' : result === 'partly' && partly ? 'yellow' : null;
      if (level === null || !answeredOn || !office) return [];
      return [
        {
          ...factOf({
            key: `${id} ${level}`,
            level,
            office,
            item: '投诉查证属实',
            period: answeredOn.slice(0, 7),
            value: level === 'red' ? '属实' : '部分属实',
            threshold: '无查证属实的投诉',
            words: `投诉 ${number ?? ''}（${subject ?? ''}）${level === 'red' ? '查证属实' : '部分属实'}，${answeredOn} 答复。`,
          }),
          records: [id],
        },
      ];
    }),
});
