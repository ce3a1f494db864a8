import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { isoInstant, lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import type { Label } from '../../label.js';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });
/** As the device that showed the licence says: anywhere in the country. */
const lonLat = '^\\d{2,3}(\\.\\d{1,8})?,\\d{1,2}(\\.\\d{1,8})?$';
const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });

/** 亮证记录: a lawyer presented his licence and somebody verified it; a later version corrects it or takes it back. */
export const presentation = contract({
  owner: 'e-licence',
  message: 'presentation',
  version: 1,
  title: ['亮证记录', 'Presentation of the licence'],
  kind: 'in',
  identity: { id: ['LZBH'], version: 'BBH', key: 'LZBH', order: 'version' },
  schema: internal(
    Type.Object({
      LZBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', ...label('亮证编号', 'Number of the presentation') }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter') }),
      CHBZ: Type.Optional(Type.Enum(['0', '1'], label('撤回标志（1已撤回）', 'Taken back'))),
      LSXM: line(60, '律师姓名', 'Name of the lawyer'),
      LSZYZH: Type.String({ format: lawyerLicence, ...label('律师执业证号', 'Licence number of the lawyer') }),
      LZSJ: Type.String({ format: isoInstant, ...label('亮证时间', 'Presented at') }),
      LZDD: line(200, '亮证地点', 'Place'),
      JWD: Type.Optional(Type.String({ pattern: lonLat, ...label('亮证坐标（经度,纬度）', 'Longitude and latitude') })),
      HYDW: line(120, '核验单位', 'Verified by'),
      SFYX: Type.Enum(['0', '1'], label('执业证是否有效', 'Whether it was valid')),
      SY: Type.Optional(line(300, '事由', 'Purpose')),
      AJBH: Type.Optional(line(100, '案号或立案文号', 'Number of the case')),
    }),
  ),
});
