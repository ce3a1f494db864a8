import { codeList } from './list.js';

/** What became of a check of somebody's identity (L16): first the numbers, then the face. */
export const identityResults = codeList(['核验结果', 'Result of the check'], {
  known: ['信息一致，待人脸核验', 'The numbers agree, the face is next'],
  mismatch: ['信息不一致', 'The numbers do not agree'],
  matched: ['人脸核验通过', 'The face matches'],
  unlike: ['人脸核验未通过', 'The face does not match'],
});

/** What the electronic licence says of who signs in by it (L16): he confirmed with his certificate, did not, or has none that holds. */
export const cardResults = codeList(['电子证核验结果', 'Result of the licence app'], {
  signed: ['已用证书签名确认', 'Confirmed with his certificate'],
  declined: ['本人拒绝', 'He declined'],
  invalid: ['证书失效', 'The certificate does not hold'],
  unknown: ['无此电子证', 'No such electronic licence'],
});

/** Whether he may practise, as the ministry has it. */
export const practiceStandings = codeList(['执业状态（司法部）', 'Status at the ministry'], {
  practising: ['正常', 'Practising'],
  suspended: ['停止执业', 'Suspended'],
  cancelled: ['注销、吊销', 'Cancelled or revoked'],
});
