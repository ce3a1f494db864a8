import { Type } from 'typebox';
import { closed } from '../../closed.js';
import { codeList } from '../../codes/index.js';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';

/** `unknown`: the call may have reached the partner; it is never blindly made again. `absent`: the partner was asked and says it never came, nor will it take that call up any more. */
export const deliveryOutcomes = codeList(['投递结果', 'Outcome of a delivery'], {
  delivered: ['已送达', 'Delivered'],
  refused: ['被拒收', 'Refused'],
  transient: ['暂时失败', 'Failed for now'],
  unknown: ['结果不明', 'Outcome unknown'],
  absent: ['对方没有收到', 'Not received'],
});

/** What came of attempt `n` of a delivery, as the adapter saw it. */
export const deliveryOutcome = contract({
  owner: 'hub',
  message: 'delivery-outcome',
  version: 1,
  title: ['投递结果', 'Outcome of a delivery'],
  kind: 'report',
  identity: { id: ['delivery'], version: 'n', key: 'delivery', order: 'version' },
  schema: internal(
    closed({
      delivery: Type.String({ minLength: 1, maxLength: 64, label: ['投递', 'Delivery'] }),
      n: Type.Integer({ minimum: 1, label: ['第几次', 'Attempt'] }),
      outcome: deliveryOutcomes.schema,
      /** The partner's own receipt or request id. */
      partnerRef: Type.Optional(Type.String({ maxLength: 200, label: ['对方回执号', 'Reference of the partner'] })),
      /** Why it was not delivered, in both languages and without personal data; `group` is the normalised class failures are grouped by. */
      cause: Type.Optional(
        closed(
          {
            code: Type.String({ maxLength: 64, label: ['原因代码', 'Code of the cause'] }),
            kind: Type.Enum(['data', 'contract', 'right', 'transient', 'unknown', 'ours'], { label: ['原因类别', 'Kind of cause'] }),
            words: Type.Tuple([Type.String({ maxLength: 500 }), Type.String({ maxLength: 500 })], {
              label: ['说明（中、英）', 'Words in Chinese and English'],
            }),
            group: Type.String({ maxLength: 200, label: ['归类', 'Group'] }),
          },
          ['原因', 'Cause'],
        ),
      ),
    }),
  ),
});
