import type { Label } from '@fatong/contracts';

export const portalTexts = {
  surface: ['服务门户', 'Services'],
  home: ['首页', 'Home'],
  welcome: ['法律服务，一处办理', 'Legal services in one place'],
  welcomeLead: [
    '面向律师、公证员、司法鉴定人、破产管理人与群众。查看与本人、本机构有关的事项，办理需要您处理的事，随时了解进展。',
    'For lawyers, notaries, forensic experts, bankruptcy administrators and the public: see what concerns you, do what waits for you, know how it goes.',
  ],
  promises: ['您可以在这里', 'What you find here'],
  promise1: ['我要办', 'What I can do'],
  promise1What: [
    '按您的身份列出可以发起的事项，不必记住该找哪个部门。',
    'What you may begin, by who you are; no need to know the department.',
  ],
  promise2: ['待我处理', 'My turn'],
  promise2What: ['需要您回应的事项集中在一处，写明期限。', 'Everything that needs your answer in one place, with its deadline.'],
  promise3: ['办理进度', 'Progress'],
  promise3What: [
    '投诉、申请的进展与外部机关的回复同步更新。',
    'Progress of complaints and requests, with the answers of other authorities as they come.',
  ],
  officials: ['司法行政机关工作人员请使用管理后台。', 'Officials of the bureau use the admin site.'],
  privacy: [
    '个人信息默认脱敏显示，查看完整信息须说明用途并留痕。',
    'Personal data are masked; seeing them in full needs a purpose and is logged.',
  ],
<<<<<<< HEAD
  publications: ['公示公告', 'Publications'],
=======
  verify: ['文书核验', 'Is this letter genuine?'],
  verifyLead: ['请填写文书上的文号和末页的核验码。', 'Enter the number of the letter and the check code at the foot of its last page.'],
  number: ['文号', 'Number of the letter'],
  code: ['核验码', 'Check code'],
  check: ['核验', 'Check'],
  genuine: ['该文书真实有效，由下列单位制发', 'This letter is genuine'],
  notGenuine: [
    '没有文号与核验码相符的文书：请核对后重新填写；仍不相符的，请向制发单位核实。',
    'There is no letter with this number and code: look again, and ask the unit that is said to have issued it.',
  ],
  unit: ['制发单位', 'Issued by'],
  issuedAt: ['制发时间', 'Issued at'],
  sealedBy: ['电子印章', 'Electronic seal'],
  unsealed: ['未加盖电子印章', 'It has no electronic seal'],
  digest: ['文件摘要（SM3）', 'SM3 of the PDF'],
  back: ['返回首页', 'Back'],
  mustFill: ['请填写此项。', 'This must be filled in.'],
>>>>>>> assign
  can: ['我要办', 'What I can do'],
  canNone: ['目前没有需要由您发起的事项', 'There is nothing for you to begin at present'],
  canLook: (title: Label): Label => [`查看${title[0]}`, `See ${title[1].charAt(0).toLowerCase()}${title[1].slice(1)}`],
  waits: ['待我处理', 'My turn'],
  waitsNone: ['没有需要您处理的事项', 'Nothing waits for you'],
  waitsNoneWhy: ['需要您回应的事项会出现在这里，并写明期限。', 'What needs your answer appears here, with its deadline.'],
  mineNone: ['没有登记信息', 'There is no entry'],
  mineNoneWhy: [
    '您的账号没有关联登记；如有疑问，请联系所在区司法局。',
    'Your account is linked to no entry; ask your district bureau if this is wrong.',
  ],
  stands: ['办理进度', 'Progress'],
  standsNone: ['没有与您有关的在办事项', 'No matter that concerns you is in hand'],
  waitsFor: (who: Label): Label => [`等待${who[0]}办理`, `Waiting for: ${who[1]}`],
  since: ['自', 'since'],
} as const;
