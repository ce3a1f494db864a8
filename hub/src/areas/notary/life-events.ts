import { begins, lifeEvents } from '../../definitions/index.js';
import { notary } from './area.js';
import { exportRequest } from './exports/export-request.js';
import { library } from './library/library.js';
import { punishment } from './punishments/punishment.js';

/** What a notary office is about on the portal. */
export const events = lifeEvents(notary, {
  house: {
    title: ['机构内部管理', 'Running the office'],
    hint: ['录入机构制度，供检查与培训查阅', 'Record the rules of the office, for inspections and training'],
    begins: [begins(library, 'createOfOffice')],
  },
  staff: {
    title: ['处理本机构人员', 'Dealing with staff'],
    hint: ['登记批评教育和处规处理', 'Record a criticism, or what house rules say'],
    begins: [begins(punishment, 'educate'), begins(punishment, 'recordHouse')],
  },
  figures: {
    title: ['使用数据', 'Using data'],
    hint: ['申请导出需经批准的列表', 'Ask to export a list that needs approval'],
    begins: [begins(exportRequest, 'ask')],
  },
});
