import { rule } from '../../../definitions/index.js';
import { binding } from '../bindings/binding.js';
import { practiceParameters } from './parameters.js';
import { factOf, raising, titleOf } from './warning.js';

const parameter = practiceParameters.sharedPaper;

/**
 * `warn.sharedPaper`: the power of attorney that another lawyer handed in, byte for byte, of another client. Two lawyers of one client may well have one. It is raised
 * about who came later, once for each of the earlier ones.
 */
export const sharedPaper = rule(parameter, titleOf(parameter), {
  ...raising(parameter, 'lawyer', () => '同一委托书文件（SM3 一致），律师和委托人均不同'),
  subject: 'binding',
  watch: binding,
  about: 'id',
  reads: ['mandateDigest', 'lawyer', 'lawyerName', 'client', 'submittedOn'],
  sharing: 'mandateDigest',
  within: { by: 'submittedOn', span: { days: 730 } },
  judge: (all, { level }, _today, self) => {
    const own = all.find(({ id }) => id === self);
    if (!own?.values.mandateDigest || !own.values.submittedOn || !own.values.lawyer) return [];
    return all
      .filter(
        ({ id, createdAt, values: { submittedOn, lawyer, client } }) =>
          id !== self &&
          submittedOn &&
          lawyer !== own.values.lawyer &&
          client !== own.values.client &&
          (createdAt < own.createdAt || (createdAt === own.createdAt && id < self)),
      )
      .map((earlier) => ({
        key: `${earlier.id} ${self}`,
        words: `案件绑定 ${own.number ?? self} 的委托书与${earlier.values.lawyerName ?? ''}律师案件绑定 ${earlier.number ?? earlier.id} 的委托书为同一文件（SM3 ${own.values.mandateDigest!.slice(0, 12)}…），委托人不同`,
        level,
        storedAt: own.createdAt,
        lawyer: own.values.lawyer!,
        binding: self,
      }))
      .map(factOf);
  },
});
