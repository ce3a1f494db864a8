import type { Label } from '@fatong/contracts';

/** 测评模型: five of offices (N30–N34), four of notaries (N35–N38). */
export const models = {
  business: ['业务拓展（N30）', 'Business (N30)'],
  team: ['队伍活力（N31）', 'Team (N31)'],
  quality: ['服务质量（N32）', 'Quality of service (N32)'],
  incentive: ['激励机制（N33）', 'Incentives (N33)'],
  risk: ['风险警示（N34）', 'Risks (N34)'],
  activity: ['业务活力（N35）', 'Activity (N35)'],
  skill: ['专业水平（N36）', 'Skill (N36)'],
  service: ['服务水平（N37）', 'Service (N37)'],
  loyalty: ['岗位忠诚度（N38）', 'Loyalty (N38)'],
} as const;
export type Model = keyof typeof models;
export const subjects = { office: ['公证机构', 'Notary offices'], person: ['公证员', 'Notaries'] } as const;
export type Subject = keyof typeof subjects;
export const modelsOf = {
  office: ['business', 'team', 'quality', 'incentive', 'risk'],
  person: ['activity', 'skill', 'service', 'loyalty'],
} as const satisfies Readonly<Record<Subject, readonly Model[]>>;
export const subjectOf = (model: string): Subject => ((modelsOf.office as readonly string[]).includes(model) ? 'office' : 'person');

export const forms = { value: ['数值', 'Value'], growth: ['同比增幅', 'Against last year'] } as const;
export const periods = {
  month: ['当月', 'The month'],
  year: ['年初至月末', 'Year to date'],
  twelve: ['近十二个月', 'Twelve months'],
  twentyFour: ['近二十四个月', 'Twenty-four months'],
} as const;
export type Period = keyof typeof periods;
export const directions = {
  up: ['越高越好 ↑', 'The more the better ↑'],
  down: ['越低越好 ↓', 'The less the better ↓'],
  info: ['仅供参考 i', 'For information i'],
} as const;
export const units = {
  count: ['数量', 'Number'],
  percent: ['百分比', 'Percent'],
  perTenThousand: ['每万件', 'Per ten thousand'],
  yuan: ['元', 'Yuan'],
  days: ['工作日', 'Working days'],
  years: ['年', 'Years'],
  points: ['分', 'Points'],
  ratio: ['比值', 'Ratio'],
  yes: ['是否', 'Yes or no'],
} as const;
/** What a ratio is multiplied by to be said in the unit. */
export const scaleOf = (unit: string): number => ({ percent: 100, perTenThousand: 10_000 })[unit] ?? 1;
export const peerGroups = { class: ['同类机构', 'Of the same class'], all: ['全市', 'The whole city'] } as const;
/** Parts of a formula: Σ 分子 ÷ Σ 分母 × 单位 + Σ 加减项. */
export const parts = {
  over: ['分子', 'Numerator'],
  under: ['分母', 'Denominator'],
  plus: ['加减项', 'Added'],
  whole: ['应有数（只用于缺数据提示）', 'How many there should be'],
} as const;
export const marks = { yellow: ['黄色', 'Yellow'], red: ['红色', 'Red'] } as const;

/** 计量项: what is counted, added up or read. `both`: of offices and of notaries. */
export const items = {
  accepted: ['受理件数', 'Acts accepted'],
  issued: ['出证件数', 'Acts issued'],
  issueDays: ['出证用时合计（工作日，已扣除）', 'Working days until issue, added up'],
  timed: ['有用时的出证件数', 'Acts whose time is known'],
  fees: ['收费净额（元，不含代收）', 'Net fees, yuan'],
  topFive: ['前五事项更替数', 'Top five matters replaced'],
  peak: ['最高月出证量', 'Most acts of a month'],
  trough: ['最低月出证量', 'Fewest acts of a month'],
  complaints: ['已受理投诉', 'Complaints accepted'],
  appeals: ['信访与复议诉讼', 'Petitions and appeals'],
  warnings: ['预警（不含误报、失效）', 'Warnings'],
  checks: ['已结论专案核查', 'Checks concluded'],
  punishments: ['生效惩处', 'Punishments'],
  filesExcellent: ['质量督查优秀卷数', 'Files: excellent'],
  filesGood: ['质量督查良好卷数', 'Files: good'],
  filesFair: ['质量督查合格卷数', 'Files: fair'],
  filesPoor: ['质量督查不合格卷数', 'Files: poor'],
  overdue: ['逾期未整改', 'Not put right in time'],
  problems: ['检查发现问题', 'Problems found'],
  staff: ['期末人数', 'Staff at the end'],
  staffBefore: ['期初人数', 'Staff at the beginning'],
  recruited: ['入所人数', 'Joined'],
  retired: ['退休人数', 'Retired'],
  departed: ['离职人数', 'Left'],
  headYears: ['负责人任职年限', 'Years of the head in post'],
  degree: ['学历（博士 4 至专科 1）', 'Degree, doctor 4 to college 1'],
  grade: ['职称（高级 3、中级 2、初级 1）', 'Title: high 3, middle 2, junior 1'],
  fieldCount: ['专业领域数', 'Fields'],
  practiceYears: ['执业满年数', 'Full years licensed'],
  post: ['管理层级（主任 3 至无 0）', 'Post, director 3 to none 0'],
  onStaff: ['在编（1）', 'On the establishment: 1'],
  benefit: ['公益服务次数（公益服务报送）', 'Public service, as offices report it'],
  awards: ['表彰', 'Awards'],
  talent: ['人才名录人数（人员报送）', 'Notaries on talent lists'],
  talentGrade: ['人才级别（国家 3、市 2、区 1）', 'Talent list: national 3, city 2, district 1'],
  party: ['党团员人数（人员报送）', 'Members of Party and League'],
  told: ['已报送在岗人数（人员报送）', 'Staff as the office reports it'],
  income: ['总收入（机构月报）', 'Income, month report'],
  expense: ['总支出（机构月报）', 'Expense, month report'],
  surplus: ['期末累计盈余（机构月报）', 'Accumulated surplus, month report'],
  payTotal: ['绩效总额（机构月报）', 'Pay in all, month report'],
  payMean: ['人均绩效（机构月报）', 'Pay a head'],
  payOn: ['在编人均绩效（机构月报）', 'Pay a head on the establishment'],
  payOff: ['非编人均绩效（机构月报）', 'Pay a head of others'],
  staffOn: ['在编人数（机构月报）', 'Persons on the establishment with pay'],
  staffOff: ['非编人数（机构月报）', 'Other persons with pay'],
  capped: ['达到封顶人数（机构月报）', 'Persons at the cap'],
  personPay: ['个人收入（机构月报）', 'Income of the person'],
  personCap: ['本人绩效封顶（1，机构月报）', 'The person at the cap: 1'],
} as const satisfies Readonly<Record<string, Label>>;
export type Item = keyof typeof items;

/** Items of the month reports (S12): of an office, and those of a person in them. */
export const ofMonths: readonly Item[] = [
  'income',
  'expense',
  'surplus',
  'payTotal',
  'payMean',
  'payOn',
  'payOff',
  'staffOn',
  'staffOff',
  'capped',
  'personPay',
  'personCap',
];
/** Items of what offices report of their staff (S12). */
export const ofReportedStaff: readonly Item[] = ['talent', 'talentGrade', 'party', 'told', 'grade'];
/** What is kept from those who may not read pay or standing: the amount, never the place among the peers (N33, N38). */
export const secretItems: readonly Item[] = ['payTotal', 'payMean', 'payOn', 'payOff', 'personPay', 'party'];
