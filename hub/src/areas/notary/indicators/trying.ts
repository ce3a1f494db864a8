import { assesses, type Answers, type Values } from '../../../definitions/index.js';
import { marks, subjectOf, type Subject } from './codes.js';
import type { Indicator } from './formula.js';
import { questionsOf } from './questions.js';
import { scored } from './scoring.js';
import type { Spanned } from './windows.js';

/** The draft itself is what is tried; nothing, where it is of the others. */
const itself =
  (subject: Subject) =>
  (own: Values, _: Answers): readonly Indicator[] =>
    subjectOf(String(own['model'])) === subject ? [{ ...(own as unknown as Indicator), weight: 1 }] : [];

const of = (subject: Subject) => {
  const dictionary = itself(subject);
  return assesses<Spanned & Values, 'trial'>(questionsOf(subject, dictionary), {
    sets: ['trial'],
    judge: (answers, own, today) => {
      if (dictionary(own, answers).length === 0) return { sheets: [], sets: {} as { trial: unknown } };
      const all = scored(subject, dictionary(own, answers), answers, own, today);
      return {
        sheets: [],
        sets: {
          trial: all.map(({ entry, parts: [part] }, i) => ({
            row: i + 1,
            who: (entry.values['name'] ?? '') as string,
            value: part?.value ?? '',
            ...(part?.normalised !== undefined && { normalised: part.normalised }),
            ...(part?.mark !== undefined && { mark: marks[part.mark][0] }),
          })),
        },
      };
    },
  });
};

/** 试算 (N48): what a draft would say of each in a month, against the others; it is kept with the draft and nowhere else. */
export const trying = { office: of('office'), person: of('person') } as const;
