import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { evidenceBytes, evidenceTypes } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { askedOnce, byLawyer, client, court, digest, line, oneOf, owner, prose, request } from './common.js';

const yuan = '^\\d{1,13}\\.\\d{2}$';

/** 在线立案申请: a lawyer files a case for his client; each paper with its content, and the SM3 by which the court checks it. The court answers with 事项结果. */
export const filing = contract({
  owner,
  message: 'filing',
  version: 1,
  title: ['在线立案申请', 'Online filing'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...byLawyer,
      FYDM: court,
      AJLB: oneOf(['1', '2', '3', '4', '9'], '案件类别（1刑事自诉 2民事 3行政 4执行 9其他）', 'Kind of case'),
      AY: line(200, '案由', 'Cause of action'),
      DSRMC: client,
      DFDSR: personal(line(500, '对方当事人', 'Opposing parties'), 'hidden'),
      SSQQ: sensitive(prose('诉讼请求及事实理由', 'Claims, facts and reasons')),
      BDJE: Type.Optional(Type.String({ pattern: yuan, label: ['标的金额（元）', 'Amount in dispute in CNY'] })),
      YJSSF: Type.Optional(Type.String({ pattern: yuan, label: ['预交诉讼费（元）', 'Court fee to be paid in CNY'] })),
      CL: Type.Optional(
        Type.Array(
          Type.Object({
            CLBH: line(64, '材料编号', 'Id of the paper'),
            SM3: digest,
            CLNR: Type.Optional(sensitive(file({ mediaTypes: evidenceTypes, maxBytes: evidenceBytes }, ['材料内容（Base64）', 'Content']))),
          }),
          { maxItems: 50, label: ['证据及材料', 'Evidence and papers'] },
        ),
      ),
    }),
  ),
});
