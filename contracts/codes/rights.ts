import { codeList, type CodeOf } from './list.js';

/** Who takes up rights cases of lawyers: the centre and the branches of the association, a bureau of justice, an association of another province by letter. */
export const rightsBodyKinds = codeList(['受理单位类别', 'Kind of body'], {
  centre: ['市律协维权中心', 'Rights centre'],
  branch: ['律工委', 'Branch of the association'],
  bureau: ['司法行政机关', 'Bureau of justice'],
  elsewhere: ['外省市律协', 'Association of another province'],
});
export type RightsBodyKind = CodeOf<typeof rightsBodyKinds>;

/** What became of a rights case that one unit offers to another (维权申请转办). */
export const rightsTransferSteps = codeList(['转办环节', 'Step of the transfer'], {
  offered: ['发起', 'Offered'],
  accepted: ['接收', 'Accepted'],
  refused: ['拒收', 'Refused'],
  withdrawn: ['撤销', 'Withdrawn'],
  lapsed: ['逾期退回', 'Came back unanswered'],
});
export type RightsTransferStep = CodeOf<typeof rightsTransferSteps>;

/** What the association’s own system says of a transfer that it is told of. */
export const rightsTransferAnswers = codeList(['协会系统登记', 'Answer of the association’s system'], {
  registered: ['已登记', 'Registered'],
  notTaken: ['不予登记', 'Not registered'],
});
