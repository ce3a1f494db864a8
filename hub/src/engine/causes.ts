import type { Label } from '@fatong/contracts';
import type { RecordType } from '../definitions/index.js';
import type { Cause, SealUnfit } from '../ports/index.js';

/** Why a report is not taken: words for an operator, grouped by what must be mended. */
const cause = (code: string, kind: Cause['kind'], about: string, zh: string, en: string): Cause => ({
  stage: 'acted',
  code,
  kind,
  group: `acted:${code}:${about}`,
  words: [zh, en],
});

export const unanswered = (type: string): Cause =>
  cause('no-subscriber', 'ours', type, `没有业务领域接收：${type}`, `No area answers ${type}`);
export const unknownState = (record: RecordType, state: string): Cause =>
  cause(
    'state',
    'data',
    `${record.name}:${state}`,
    `${record.title[0]}没有状态“${state}”。`,
    `"${record.title[1]}" have no state "${state}".`,
  );
const named = ({ title }: RecordType): Label => [`“${title[0]}”`, `"${title[1]}"`];
/** Of what the report asks for, why the record does not allow it now. */
export const notAllowed = (record: RecordType, action: string, [zh, en]: Label): Cause => {
  const [title, of] = [record.actions[action]!.title, named(record)];
  return cause(
    'not-allowed',
    'data',
    `${record.name}:${action}`,
    `报送要求对${of[0]}执行“${title[0]}”，但现在不能执行：${zh}`,
    `The report asks for "${title[1]}" of ${of[1]}, which is not possible now: ${en}`,
  );
};
export const incomplete = (record: RecordType, places: readonly string[]): Cause =>
  cause(
    'incomplete',
    'data',
    record.name,
    `${named(record)[0]}缺少必填内容：${places.join('、')}`,
    `${named(record)[1]} lacks what must be filled: ${places.join(', ')}`,
  );
export const takenBack = (record: RecordType): Cause =>
  cause(
    'taken-back',
    'data',
    record.name,
    `${named(record)[0]}已由来源撤回并关闭，来源又报送了新的内容，须由人工处理。`,
    `Its source has taken back this record of ${named(record)[1]}, which is closed, and now tells of it again: a person has to see to it.`,
  );
export const unknownRequest = (record: RecordType): Cause =>
  cause(
    'unknown-request',
    'data',
    record.name,
    `答复所指的请求不是${named(record)[0]}中的任何一件提出的。`,
    `No record of ${named(record)[1]} made the request that the answer speaks of.`,
  );
export const notAsked = (): Cause =>
  cause(
    'unknown-request',
    'data',
    'letters',
    '签章结果所指的请求不是我方提出的。',
    'No letter of ours was sent with the request that the result speaks of.',
  );
export const otherDigest = (): Cause =>
  cause(
    'other-digest',
    'data',
    'letters',
    '签章结果的摘要值与我方文书不一致，不予采用，须由人工核对。',
    'The result is over another document than our letter: it is not taken, and a person has to look.',
  );
/** A seal that does not go into the PDF it was asked for. */
export const sealRefused = (why: SealUnfit): Cause => cause(`seal-${why}`, why === 'gone' ? 'ours' : 'data', 'letters', ...sealUnfit[why]);
const sealUnfit: Readonly<Record<SealUnfit, Label>> = {
  'no-seal': [
    '签章值不是 GB/T 38540 规定的电子签章数据，文书仍为待签章：请签章服务重新返回结果。',
    'What came is no electronic seal as GB/T 38540 writes it: the letter goes on waiting for its seal, and the service has to answer anew.',
  ],
  'too-long': [
    '签章值超过文书中预留的长度，未写入文书，文书仍为待签章：请签章服务减小印章图片后重新返回结果。',
    'The seal is longer than its place in the letter and was not put in: the letter goes on waiting for it, and the service has to answer anew with a smaller one.',
  ],
  'other-digest': [
    '签章数据中的杂凑值与我方文书不一致，未写入文书，文书仍为待签章，须由人工核对。',
    'The digest within the seal is another than that of our letter: it was not put in, the letter goes on waiting, and a person has to look.',
  ],
  gone: [
    '待签章文书的 PDF 已不在存储中，签章未写入：请运维从备份恢复后重新处理。',
    'The PDF of the letter is no longer in the store, so the seal was not put in: restore it from a backup, then treat this again.',
  ],
};
export const unknownCase = (record: RecordType): Cause =>
  cause(
    'unknown-record',
    'data',
    record.name,
    `答复所指的案件不在${record.title[0]}中。`,
    `The answer speaks of a case that is not among "${record.title[1]}".`,
  );
/** A file that a report brings, and why it is not taken. */
export const fileRefused = (record: RecordType, field: string, [zh, en]: Label, kind: Cause['kind'] = 'data'): Cause =>
  cause(
    kind === 'transient' ? 'transient' : 'file',
    kind,
    `${record.name}:${field}`,
    `报送给${named(record)[0]}的文件未被接收：${zh}。`,
    `The file that the report brings to ${named(record)[1]} is not taken: ${en}.`,
  );
