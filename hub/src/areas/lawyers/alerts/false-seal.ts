import { binding } from '../bindings/binding.js';
import { practiceParameters } from './parameters.js';
import { warning } from './warning.js';

/**
 * `warn.falseSeal`, of `warn.fakeMaterial` what the seal service says (S29): seal or signature of a paper is not valid, or the paper was edited after it was signed. Handing
 * in another paper does not make it undone.
 */
export const falseSeal = warning(practiceParameters.falseSeal, {
  about: 'lawyer',
  watch: binding,
  reads: ['falseSeals', 'sealCheckedAt'],
  judge: (records, { level }) =>
    records.flatMap(({ id, number, createdAt, values: { falseSeals, sealCheckedAt } }) =>
      (falseSeals ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({
          key: `${id} ${line.slice(0, 60)}`,
          words: `案件绑定 ${number ?? id}：${line}`,
          level,
          storedAt: sealCheckedAt ?? createdAt,
          binding: id,
        })),
    ),
  said: () => '签名验签服务核验材料的印章或者签名无效',
});
