export const institutionForms = {
  university: ['高等院校', 'University'],
  hospital: ['医疗机构', 'Hospital'],
  institute: ['科研院所', 'Research institute'],
  institution: ['事业单位', 'Public institution'],
  company: ['企业', 'Company'],
} as const;

export const institutionStatuses = {
  practising: ['执业', 'Practising'],
  suspended: ['停业', 'Suspended'],
  cancelled: ['已注销', 'Cancelled'],
} as const;

export const personStatuses = {
  practising: ['执业', 'Practising'],
  suspended: ['停止执业', 'Suspended'],
  left: ['离职', 'Left'],
} as const;

/** 职称 of an appraiser. */
export const titles = {
  senior: ['高级', 'Senior'],
  middle: ['中级', 'Middle'],
  junior: ['初级', 'Junior'],
} as const;

export const scopeStates = {
  held: ['有效', 'Held'],
  suspended: ['暂停', 'Suspended'],
  ended: ['已终止', 'Ended'],
} as const;

export const accreditationKinds = {
  cma: ['资质认定（CMA）', 'Metrology accreditation (CMA)'],
  cnas: ['认可（CNAS）', 'Accreditation (CNAS)'],
} as const;

export const premisesUses = {
  acceptance: ['受理', 'Acceptance'],
  sampling: ['采样', 'Sampling'],
  laboratory: ['实验室', 'Laboratory'],
} as const;

export const clientKinds = {
  police: ['公安机关', 'Police'],
  procuratorate: ['检察机关', 'Procuratorate'],
  court: ['人民法院', 'Court'],
  security: ['国家安全机关', 'State security'],
  authority: ['其他行政机关', 'Other authority'],
  organisation: ['单位（诉讼外）', 'Organisation, outside litigation'],
} as const;

/** Levels of the dictionary, the widest first. */
export const levels = {
  group: ['法定大类', 'Class of the law'],
  category: ['鉴定类别', 'Category'],
  set: ['鉴定事项组', 'Set of items'],
  item: ['鉴定事项', 'Item'],
} as const;

/** 四大类 (全国人大常委会关于司法鉴定管理问题的决定). */
export const groups = {
  medicine: ['法医类', 'Forensic medicine'],
  evidence: ['物证类', 'Physical evidence'],
  media: ['声像资料', 'Audio and visual data'],
  environment: ['环境损害', 'Environmental damage'],
} as const;
export type Group = keyof typeof groups;

export const entryStates = {
  proposed: ['待批准', 'To be approved'],
  current: ['在用', 'In use'],
  retired: ['已停用', 'Retired'],
} as const;
