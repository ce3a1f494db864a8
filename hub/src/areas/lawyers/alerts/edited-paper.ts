import { fileTraces, labelOf } from '@fatong/contracts/codes';
import { binding } from '../bindings/binding.js';
import { practiceParameters } from './parameters.js';
import { warning } from './warning.js';

/**
 * `warn.editedPaper`, of `warn.fakeMaterial` what a file says by itself: it was saved by an editing program, changed after it was taken, has another thumbnail, or something was
 * appended after it was signed. Weak: a hint, of which a person makes something or not. Handing in another paper does not make it undone.
 */
export const editedPaper = warning(practiceParameters.editedPaper, {
  about: 'lawyer',
  watch: binding,
  reads: ['traces', 'submittedOn'],
  judge: (records, { level }) =>
    records.flatMap(({ id, number, createdAt, values: { traces } }) =>
      [...Map.groupBy(traces ?? [], ({ digest, material }) => `${digest ?? ''} ${material ?? ''}`)].map(([paper, found]) => ({
        key: `${id} ${paper.slice(0, 80)}`,
        words: `案件绑定 ${number ?? id}：${found[0]!.material ?? ''}（SM3 ${(found[0]!.digest ?? '').slice(0, 12)}…）${found
          .map(({ trace, says }) => `${labelOf(fileTraces, trace ?? '')?.[0] ?? ''}（${says ?? ''}）`)
          .join('；')}。仅为提示，扫描、旋转、压缩也可能留下此类痕迹，须人工核对原件。`,
        level,
        storedAt: createdAt,
        binding: id,
      })),
    ),
  said: () => '材料文件自身记载的修改痕迹，仅供核查参考',
});
