import { begins, lifeEvents } from '../../definitions/index.js';
import { lawyers } from './area.js';
import { binding } from './bindings/binding.js';
import { leave } from './departures/leave.js';
import { certificate } from './identity/certificate.js';
import { scoreReview } from './integrity/score-review.js';
import { rights } from './protection/rights.js';
import { request } from './requests/request.js';
import { transferIn } from './transfers/transfer-in.js';
import { transferOut } from './transfers/transfer-out.js';

/** What a lawyer, a firm and who comes from another province are about on the portal. */
export const events = lifeEvents(lawyers, {
  cases: {
    title: ['接受委托、办理案件', 'Acting in a case'],
    hint: ['登记代理案件，在线立案，联系法官、检察官，查询进度', 'Bind a case, file it, write to judge or prosecutor, ask how it stands'],
    begins: [begins(binding, 'draft'), begins(request, 'apply', 'filing', 'progress', 'caseInfo', 'contact'), begins(request, 'draft')],
  },
  evidence: {
    title: ['阅卷、会见与调查取证', 'Reading files, meeting a client, gathering evidence'],
    hint: ['预约阅卷和会见，调取工商档案，核查婚姻登记', 'Appointments to read and to meet, company files, the marriage register'],
    begins: [begins(request, 'apply', 'reading', 'meeting', 'companyFile', 'marriage')],
  },
  moving: {
    title: ['换所、跨省调转与离职', 'Moving to another province, leaving a firm'],
    hint: ['调入上海，调出档案，上报律师离职', 'Come to Shanghai, move away, report that a lawyer left'],
    begins: [begins(transferIn, 'draft'), begins(transferOut, 'draft'), begins(leave, 'draft'), begins(leave, 'report')],
  },
  licence: {
    title: ['执业证照与诚信记录', 'Licence and record'],
    hint: ['登记电子执业证证书，对诚信分申请复核', 'Register the certificate of the electronic licence, ask for a review of the score'],
    begins: [begins(certificate, 'register'), begins(scoreReview, 'ask')],
  },
  protection: {
    title: ['执业权利受到侵害', 'When rights of practice were infringed'],
    hint: ['向律师协会申请维权', 'Ask the association for protection'],
    begins: [begins(rights, 'apply'), begins(rights, 'draft')],
  },
});
