import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { digest, faceResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { actIdentity, count, instant, line, owner, position, reported } from './act.js';

const recording = closed({
  id: line(60, '录像编号', 'Number of the recording'),
  began: instant('开始时间', 'Began at'),
  ended: instant('结束时间', 'Ended at'),
  gap: count('最长中断（秒）', 'Longest gap in seconds'),
  sm3: Type.String({ format: digest, label: ['生成时摘要', 'Digest when it was made'] }),
  checked: Type.Optional(Type.String({ format: digest, label: ['复核摘要', 'Digest when it was checked'] })),
  face: faceResults.schema,
  ...position,
});

/** Which recordings of an act there are. */
export const videosReported = contract({
  owner,
  message: 'videos-reported',
  version: 1,
  title: ['录像索引已报告', 'Index of recordings reported'],
  kind: 'report',
  identity: actIdentity,
  schema: internal(closed({ ...reported, recordings: Type.Array(recording, { maxItems: 50, label: ['录像', 'Recordings'] }) })),
});
