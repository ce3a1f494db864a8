import { Type, type TObject, type TProperties } from 'typebox';
import { districtOutlines, groundLimits } from '../../bureau/ground/index.js';
import { compactDate } from '../../codes/index.js';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, oneOf, owner } from './common.js';

/** What is withdrawn says why (CHYY). */
const reasoned = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ ZT: Type.Literal('9') }), then: Type.Object({ CHYY: Type.Unknown() }) });

/** 区界轮廓: outlines of the sixteen districts as GeoJSON, with the review number under which they may be shown; whole at every version, `ZT` 9 withdraws one. */
export const districtGround = contract({
  owner,
  message: 'district-outlines',
  version: 1,
  title: ['区界轮廓', 'Outlines of the districts'],
  kind: 'in',
  identity: { id: ['DTBH'], version: 'BBH', key: 'DTBH', order: 'version' },
  schema: internal(
    reasoned({
      DTBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,40}$', label: ['地图编号', 'Number of the map'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      ZT: oneOf(['1', '9'], '状态（1有效 9撤回）', 'Standing'),
      SHTH: Type.String({ pattern: '^\\S{4,38}号$', label: ['审图号', 'Review number'] }),
      BZDW: line(100, '编制单位', 'Made by'),
      SDRQ: Type.String({ format: compactDate, label: ['审定日期', 'Reviewed on'] }),
      ZBX: oneOf(['1', '2'], '坐标系（1CGCS2000 2WGS84）', 'Coordinate system'),
      GEOJSON: Type.String({
        maxLength: groundLimits.characters,
        format: districtOutlines,
        label: ['区界 GeoJSON', 'Outlines as GeoJSON'],
      }),
      CHYY: Type.Optional(line(500, '撤回原因', 'Why it was withdrawn')),
    }),
  ),
});
