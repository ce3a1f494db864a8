import { Type } from 'typebox';
import { sensitive, internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, line, oneOf, online, owner, petition, version } from './common.js';

/** 信访人上传文书: a paper that who wrote a petition at the website handed in there afterwards; a later version replaces it. */
export const uploadedFile = contract({
  owner,
  message: 'file',
  version: 1,
  title: ['信访人上传文书', 'Paper handed in online'],
  kind: 'in',
  identity: { id: ['WJBH'], version: 'BBH', key: 'WSBH', order: 'version' },
  schema: internal(
    Type.Object({
      WJBH: line(64, '文件编号', 'Number of the file'),
      BBH: version,
      WSBH: online,
      XFBH: Type.Optional(petition),
      WJMC: sensitive(line(100, '文件名称', 'Name of the file')),
      WJLB: oneOf(['1', '2', '3', '4', '5'], '文书类别（1证据材料 2授权委托书 3代表推选书 4送达地址确认书 5其他）', 'Kind of paper'),
      SCRQ: day('上传日期', 'Handed in on'),
      WJ: sensitive(
        file({ mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'], maxBytes: 20_000_000 }, ['文书文件（Base64）', 'Content']),
      ),
    }),
  ),
});
