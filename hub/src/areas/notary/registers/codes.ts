/** 监管层级: who supervises an office. */
export const levels = { city: ['市管', 'Supervised by the city'], district: ['区管', 'Supervised by the district'] } as const;

/** 组织形式. */
export const forms = {
  administrative: ['行政体制', 'Administrative'],
  institution: ['事业单位', 'Public institution'],
  cooperative: ['合作制', 'Cooperative'],
  mixed: ['混合制', 'Mixed'],
} as const;

/** 机构类别, which follows from level and form: 混合制 wins (areas/notary.md, section 0). */
export const classes = {
  city: ['市管公证机构', 'Office of the city'],
  district: ['区公证机构', 'Office of a district'],
  mixed: ['混合制公证机构', 'Mixed office'],
} as const;

export const personKinds = {
  notary: ['公证员', 'Notary'],
  assistant: ['公证员助理', 'Assistant'],
  staff: ['行政人员', 'Administration'],
} as const;

export const posts = {
  director: ['主任', 'Director'],
  deputy: ['副主任', 'Deputy director'],
  section: ['部门负责人', 'Head of a section'],
  none: ['无', 'None'],
} as const;

export const degrees = {
  doctor: ['博士', 'Doctor'],
  master: ['硕士', 'Master'],
  bachelor: ['本科', 'Bachelor'],
  college: ['专科', 'College'],
} as const;

/** 职称: 一级 and 二级 are 高级, 三级 is 中级, 四级 and 助理 are 初级 (areas/notary.md, open questions: default). */
export const titles = {
  first: ['一级公证员', 'First grade'],
  second: ['二级公证员', 'Second grade'],
  third: ['三级公证员', 'Third grade'],
  fourth: ['四级公证员', 'Fourth grade'],
  junior: ['公证员助理（职称）', 'Junior grade'],
} as const;

export const fields = {
  family: ['婚姻家庭与继承', 'Family and inheritance'],
  finance: ['金融', 'Finance'],
  property: ['不动产', 'Real property'],
  foreign: ['涉外', 'Foreign-related'],
  intellectual: ['知识产权', 'Intellectual property'],
  company: ['公司与商事', 'Companies and commerce'],
} as const;

export const statuses = {
  practising: ['执业', 'Practising'],
  suspended: ['停止执业', 'Suspended'],
  left: ['离岗', 'Left'],
} as const;

export const leavings = {
  retired: ['退休', 'Retired'],
  left: ['离职', 'Left'],
  moved: ['调动', 'Moved'],
  died: ['死亡', 'Died'],
} as const;

export const talentLevels = { national: ['国家', 'National'], city: ['市', 'City'], district: ['区', 'District'] } as const;
