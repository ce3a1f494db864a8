import { Type, type TObject, type TProperties } from 'typebox';
import { compactDate } from '../../codes/index.js';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, oneOf, owner, request } from './common.js';

/** What was found says where (ZB) and how exactly (JD); what was not says why (YY). */
const tellingByResult = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ JG: Type.Literal('1') }), then: Type.Object({ ZB: Type.Unknown(), JD: Type.Unknown() }) },
      { if: Type.Object({ JG: Type.Literal('0') }), then: Type.Object({ YY: Type.Unknown() }) },
    ],
  });

/** 地址坐标: where the address lies, matched by our request id. */
export const addressPlace = contract({
  owner,
  message: 'address-place',
  version: 1,
  title: ['地址坐标', 'Place of an address'],
  kind: 'in',
  identity: { id: ['HZBH'], key: 'DWBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    tellingByResult({
      HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回执编号', 'Id of the answer'] }),
      ...request,
      JG: oneOf(['1', '0'], '解析结果（1已解析 0未解析）', 'Whether it was found'),
      JXRQ: Type.String({ format: compactDate, label: ['解析日期', 'On'] }),
      ZB: Type.Optional(
        Type.String({ pattern: '^\\d{2,3}\\.\\d{2,8},\\d{1,2}\\.\\d{2,8}$', label: ['坐标（经度,纬度）', 'Longitude,latitude'] }),
      ),
      JD: Type.Optional(oneOf(['1', '2', '3'], '精度（1门牌 2道路 3区域）', 'How exactly')),
      YY: Type.Optional(line(500, '未解析原因', 'Why it was not found')),
    }),
  ),
});
