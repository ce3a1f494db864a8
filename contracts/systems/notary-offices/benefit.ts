import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { count, day, fen, line, office, oneOf, owner, staffNumber, versionOf } from './common.js';

/** 公益服务: what an office did for nothing or for less, again, whole, at every change; `ZT` 9 takes one back that was entered by mistake. */
export const benefit = contract({
  owner,
  message: 'benefit',
  version: 1,
  title: ['公益服务', 'Public benefit'],
  kind: 'in',
  identity: { id: ['GYBH', 'JGBH'], version: 'BBH', key: 'JGBH', order: 'version' },
  schema: internal(
    Type.Object({
      JGBH: office,
      GYBH: Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$', label: ['公益服务编号', 'Number at the office'] }),
      BBH: versionOf('公益服务版本号', 'Version counter'),
      ZT: oneOf(['1', '9'], '状态（1有效 9撤回）', 'State'),
      GYLB: oneOf(['1', '2', '3', '4', '5', '9'], '类别（1法律援助减免 2老年人减免 3公益咨询 4进社区宣讲 5上门服务 9其他）', 'Kind'),
      RYBH: Type.Optional(staffNumber),
      FWRQ: day('服务日期', 'Done on'),
      SYRC: count(100_000, '受益人次', 'Persons served'),
      SLBH: Type.Optional(line(40, '受理编号（减免公证）', 'Act that was waived')),
      JMJE: Type.Optional(fen('减免金额（分）', 'Amount waived, in fen')),
      FWSC: Type.Optional(count(100_000, '服务时长（分钟）', 'Minutes')),
      NR: Type.Optional(line(400, '服务内容', 'What was done')),
    }),
  ),
});
