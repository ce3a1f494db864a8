import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { tableCodes } from './codes.js';
import { kept, oneOf, owner, rowId } from './common.js';

/** 登记记录消失: said by our own reading and by nobody else, when a row that was there is not among all rows any more and nothing marked it as taken out. */
export const vanished = contract({
  owner,
  message: 'vanished',
  version: 1,
  title: ['登记记录消失', 'A row that is not there any more'],
  kind: 'in',
  identity: { id: ['BM', 'BH'], version: 'BBH', key: 'BH', order: 'version' },
  schema: internal(
    Type.Object({
      BM: oneOf(Object.keys(tableCodes) as (keyof typeof tableCodes)[], '登记类别（1律所 2律师 3执业经历 4实习人员）', 'Table'),
      BH: rowId('编号', 'Id of the row'),
      BBH: kept.BBH,
    }),
  ),
});
