import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { digest } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { actIdentity, coordinates, count, line, ofAct, oneOf, owner, time } from './common.js';

const hash = (zh: string, en: string) => Type.String({ format: digest, label: [zh, en] });

const recording = Type.Object({
  SPBH: line(60, '录像编号', 'Number of the recording'),
  KSSJ: time('开始时间', 'Began at'),
  JSSJ: time('结束时间', 'Ended at'),
  ZDJG: count(86_400, '最长中断（秒）', 'Longest gap in seconds'),
  SM3: hash('生成时摘要', 'Digest when it was made'),
  FHSM3: Type.Optional(hash('复核摘要', 'Digest when it was checked')),
  RLBD: oneOf(['1', '2', '3'], '人脸比对（1通过 2未通过 3未比对）', 'Face comparison'),
  ...coordinates,
});

/** 录像索引: which recordings of an act there are and their digests, whole at every change; the recordings stay with the office. */
export const video = contract({
  owner,
  message: 'video',
  version: 1,
  title: ['录像索引', 'Index of recordings'],
  kind: 'in',
  identity: actIdentity,
  schema: internal(
    Type.Object({
      ...ofAct,
      SP: Type.Array(recording, { maxItems: 50, label: ['录像', 'Recordings'] }),
    }),
  ),
});
