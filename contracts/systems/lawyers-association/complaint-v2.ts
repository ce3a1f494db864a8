import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { complaint } from './complaint.js';
import { day } from './common.js';

const { LSZYZH, LSXM, ...others } = complaint.schema.properties;
const given = (name: string): object => ({ required: [name] });

/**
 * About a lawyer where a licence is given, then with his name; else about the firm (团体会员), which code and name must tell. A name without a licence is
 * refused: it would be taken for a complaint about his firm.
 */
const aboutSomebody = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    if: Type.Object({ SFNM: Type.Literal('0') }),
    then: Type.Object({ TSRXM: Type.String() }),
    allOf: [
      { if: given('LSZYZH'), then: given('LSXM') },
      { if: given('LSXM'), then: given('LSZYZH') },
      { if: { not: { anyOf: [given('LSZYZH'), given('LSXM')] } }, then: { required: ['SWSDM', 'SWSMC'] } },
    ],
  });

/** 投诉: as version 1, about a lawyer or a firm, and with the day the association received it. */
export const complaintV2 = contract({
  ...complaint,
  version: 2,
  schema: internal(
    aboutSomebody({
      ...others,
      LSZYZH: Type.Optional(LSZYZH),
      LSXM: Type.Optional(LSXM),
      SDRQ: Type.Optional(day('收到日期', 'Received on')),
    }),
  ),
});
