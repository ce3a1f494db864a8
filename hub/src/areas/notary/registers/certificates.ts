import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, files, reckon, stamp } from '../../../definitions/index.js';
import { titles } from './codes.js';

interface Titled {
  readonly title?: keyof typeof titles | null;
  readonly provenTitle?: keyof typeof titles | null;
  readonly provenOn?: string | null;
}

/**
 * 职称证书 (N36): what an office’s system cannot send, the certificate itself, the office hands in here (or, on paper, the city’s clerk). A title counts once its certificate is there;
 * another one that was won since needs its own.
 */
export const proving = {
  fields: {
    certificate: files(['职称证书', 'Certificate of the title'], { accept: ['pdf', 'jpg', 'png', 'ofd'], most: 3 }),
    provenTitle: choice(['已附证书的职称', 'Title that is proved'], titles, { filter: true }),
    provenOn: date(['证书提交日期', 'Handed in on'], { filter: true }),
  },
  section: { title: ['职称证书', 'Certificate of the title'], fields: ['certificate', 'provenTitle', 'provenOn'], brief: true },
  actions: {
    prove: {
      title: ['提交职称证书', 'Hand in the certificate'],
      from: 'employed',
      by: ['office', 'clerk'],
      form: ['certificate'],
      need: ['certificate'],
      unless: [
        {
          when: (s: Recorded<Titled>): Condition => not(s.title.exists()),
          why: ['机构未报送此人的技术职称，无须提交证书。', 'The office reports no title of his: there is nothing to prove.'],
        },
      ],
      then: [reckon('provenTitle', (s: Recorded<Titled>) => s.title), stamp('provenOn')],
    },
  },
} as const;
