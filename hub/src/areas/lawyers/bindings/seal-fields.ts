import { choice, instant, prose, rows, text, traces } from '../../../definitions/index.js';

/** What the seal service found of a paper. */
export const sealResults = {
  valid: ['有效', 'Valid'],
  invalid: ['无效', 'Not valid'],
  unsigned: ['无电子签章', 'No electronic seal'],
} as const;

/** What stands beside the papers: whether their seals and signatures are valid (L11, S29). What was found not valid once stays, whatever is handed in later. */
export const sealFields = {
  sealCheck: choice(
    ['验章验签', 'Seals and signatures'],
    { asked: ['核验中', 'Being verified'], ...sealResults, undelivered: ['未能送验', 'Could not be asked'] },
    { filter: true },
  ),
  sealRequest: text(['验章请求号', 'Request id'], { max: 40 }),
  sealCheckedAt: instant(['核验时间', 'Verified at']),
  seals: rows(
    ['验章验签结果', 'What was found'],
    {
      material: text(['材料', 'Paper'], { max: 60 }),
      result: choice(['结果', 'Result'], sealResults),
      seal: text(['印章', 'Seal'], { max: 120 }),
      reason: text(['原因', 'Why'], { max: 500 }),
      digest: text(['文件 SM3', 'SM3 of the file'], { max: 64 }),
    },
    { most: 40 },
  ),
  traces: traces(['文件修改痕迹（提示，不作为证据）', 'Traces of editing (hints, no proof)']),
  falseSeals: prose(['曾核验为无效的材料', 'Papers once found not valid'], { max: 20_000 }),
};
