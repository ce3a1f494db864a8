import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { byLawyer, client, court, digest, line, moment, number, oneOf, owner, version } from './common.js';

/** 电子送达: a document served on the lawyer of a case; served when it arrived (民事诉讼法 art. 90). Served by mistake it is taken back (CHBZ). */
export const servedDocument = contract({
  owner,
  message: 'served-document',
  version: 1,
  title: ['电子送达文书', 'Served document'],
  kind: 'in',
  identity: { id: ['SDBH'], version: 'BBH', key: 'SDBH', order: 'version' },
  schema: internal(
    Type.Object({
      SDBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['送达编号', 'Number of the service'] }),
      BBH: version,
      CHBZ: Type.Optional(oneOf(['0', '1'], '撤回标志（1送达有误，已撤回）', 'Taken back, served by mistake')),
      FYDM: court,
      AH: number,
      ...byLawyer,
      DSRMC: Type.Optional(client),
      WSMC: line(200, '文书名称', 'Title of the document'),
      WSLX: oneOf(
        ['1', '2', '3', '4', '5', '6', '7', '9'],
        '文书种类（1判决书 2裁定书 3调解书 4决定书 5通知书 6传票 7应诉材料 9其他）',
        'Kind of document',
      ),
      SDSJ: moment('到达时间', 'Arrived at'),
      WSDZ: Type.Optional(Type.String({ pattern: '^https://[^\\s]{1,480}$', label: ['文书查阅地址', 'Where it is read'] })),
      SM3: Type.Optional(digest),
    }),
  ),
});
