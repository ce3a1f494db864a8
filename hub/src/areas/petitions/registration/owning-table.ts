import { choice, decisionTable, text } from '../../../definitions/index.js';
import { contents } from './codes.js';

/** 业务类型 → 业务主管处室 (P05): who reads a copy of what was accepted, by the code of the unit; changed from a day on by who steers the area. First filling ours, since the names of offices are the bureau's to say. */
export const owningTable = decisionTable('petitions.owning', ['业务主管处室', 'Offices in charge of the business'], {
  conditions: { content: choice(['业务类型', 'Business'], contents, { many: true }) },
  results: { office: text(['承办单位编号', 'Code of the unit'], { required: true, max: 40 }) },
  versions: [
    [
      '2025-01-01',
      [
        { content: ['notary', 'forensic', 'legalAid', 'mediation', 'arbitration'], office: 'GGFW' },
        { content: ['lawyers', 'grassroots', 'bankruptcy'], office: 'LSGZ' },
      ],
    ],
  ],
});
