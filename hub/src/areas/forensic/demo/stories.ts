import { codeOf, type Category } from '../categories/form.js';
import { formOf } from '../categories/forms.js';

/** How far a case has come. */
export type Until = 'entrusted' | 'accepted' | 'appraising' | 'pause' | 'reviewing' | 'delivered' | 'refused' | 'terminated';

export interface Story {
  /** Days before today on which the entrustment took effect. */
  readonly ago: number;
  readonly category: Category;
  readonly item: string;
  readonly purpose: string;
  readonly client: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly until: Until;
  readonly at: 'J-01' | 'J-02';
  readonly more?: Readonly<Record<string, unknown>>;
}

const story = (
  ago: number,
  category: Category,
  label: string,
  until: Until,
  own: Story['own'] = {},
  more: Partial<Pick<Story, 'purpose' | 'client' | 'at' | 'more'>> = {},
): Story => ({
  ago,
  category,
  item: codeOf(formOf(category), label),
  purpose: 'criminal',
  client: 'C-01',
  at: 'J-01',
  until,
  own,
  ...more,
});

const traffic = { purpose: 'traffic', client: 'C-02' } as const;
const hashes = { originalSm3: '5e'.repeat(32), originalSha256: 'c1'.repeat(32) };
const witnesses = [{ name: '严见', relation: '居民委员会工作人员' }];
const point = (name: string, medium: string, day: string) => ({
  point: name,
  takenAt: `${day}T02:00:00.000Z`,
  coordinates: '121.4700,31.2300',
  medium,
  depth: 50,
  preservation: '4 ℃冷藏',
  seal: `F-${name}`,
});
const costs = {
  emergencyCost: '120000.00',
  clearanceCost: '80000.00',
  restorationCost: '260000.00',
  interimLoss: '40000.00',
  damage: '500000.00',
};

/** Cases of every category, and those that wait at each desk. */
export const stories = (sampled: string): readonly Story[] => [
  story(
    90,
    'A05',
    '挥发性毒物鉴定',
    'delivered',
    { sampleKind: 'blood', method: 'GA/T 1073', analytes: [{ name: '乙醇', value: '85', unit: 'mg100ml' }], bloodAlcohol: 85 },
    traffic,
  ),
  story(84, 'A05', '毒品鉴定', 'delivered', {
    sampleKind: 'solid',
    analytes: [{ name: '甲基苯丙胺', drug: 'methamphetamine', value: '62.1', unit: 'percent' }],
    netWeight: 1250,
    purity: 621,
  }),
  story(
    80,
    'A07',
    '车辆速度鉴定',
    'delivered',
    { vehicles: [{ plate: '沪A12345' }], speedFrom: 62, speedTo: 68, collision: 'rear' },
    traffic,
  ),
  story(76, 'A08', '射击残留物类鉴定', 'delivered', { material: 'gunshot', instrument: 'SEM-EDS', comparison: 'support' }),
  story(72, 'A09', '录音同一性鉴定', 'delivered', { medium: 'encrypted', ...hashes, isNative: true, mediaConclusion: 'same' }),
  story(70, 'A10', '图像真实性鉴定', 'delivered', {
    medium: 'phone',
    ...hashes,
    pictureKind: 'still',
    isNative: true,
    mediaConclusion: 'untouched',
  }),
  story(66, 'A11', '电子数据存在性鉴定', 'delivered', {
    devices: [{ device: '手机', hashBefore: 'a7c1', hashAfter: 'a7c1', writeBlocker: '只读锁', tool: '取证软件 7.0' }],
  }),
  story(
    62,
    'A12',
    '危险废物鉴定',
    'delivered',
    { wasteCode: 'HW49', samplings: [point('S-01', 'waste', sampled)], nature: 'hazardous' },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    60,
    'A13',
    '污染环境行为致地表水与沉积物环境损害鉴定',
    'delivered',
    { ...costs, samplings: [point('W-01', 'water', sampled)] },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    58,
    'A14',
    '室内空气污染损害鉴定',
    'delivered',
    { ...costs, samplings: [point('Q-01', 'air', sampled)] },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    56,
    'A15',
    '污染环境行为致土壤环境损害鉴定',
    'delivered',
    { ...costs, samplings: [point('T-01', 'soil', sampled)], boreholes: [{ hole: 'W1', depth: 1200, waterLevel: 180 }] },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    54,
    'A16',
    '污染环境行为致近岸海洋与海岸带生态系统损害鉴定',
    'delivered',
    { ...costs, samplings: [{ ...point('H-01', 'water', sampled), coordinates: '121.9500,30.9000' }] },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    52,
    'A17',
    '生态破坏行为致湿地生态系统损害鉴定',
    'delivered',
    { ...costs, ecosystem: 'wetland', species: [{ name: '芦苇' }], restorationPlan: '补植芦苇，恢复水系连通。' },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    50,
    'A18',
    '噪声损害鉴定',
    'delivered',
    { ...costs, measurements: [{ what: '昼间等效声级', value: '68', unit: 'db', limit: '55' }] },
    { client: 'C-06', purpose: 'administrative' },
  ),
  story(
    48,
    'A01',
    '尸体解剖',
    'delivered',
    { witnesses, causeOfDeath: '颅脑损伤。', organs: [{ organ: '心' }, { organ: '脑' }], relatives: 'present' },
    { more: { examinee: '魏一辰', examineeSex: 'male', examineeAge: 47 } },
  ),
  story(
    46,
    'A02',
    '人体残疾等级鉴定',
    'delivered',
    { bodyRegions: ['limbs'], injuryCause: 'traffic', disabilityGrade: 8, disabilityStandard: 'general' },
    { client: 'C-04', purpose: 'civil', more: { examinee: '葛二宝' } },
  ),
  story(
    44,
    'A02',
    '人体损伤程度鉴定',
    'delivered',
    { bodyRegions: ['brain'], injuryCause: 'blow', injuryDegree: 'slight' },
    { more: { examinee: '卓三思' } },
  ),
  story(
    42,
    'A03',
    '刑事类行为能力鉴定',
    'delivered',
    { witnesses, capacityKind: 'criminal', capacity: 'limited', examinedAt: '区看守所' },
    { more: { examinee: '阮四方' } },
  ),
  story(
    40,
    'A04',
    '二联体亲子关系鉴定',
    'delivered',
    {
      donors: [{ name: '岳五常', relation: '父' }],
      geneticSystem: '21 个 STR 基因座',
      likelihood: '1.2×10^7',
      geneticConclusion: 'support',
    },
    { client: 'C-04', purpose: 'civil' },
  ),
  story(
    38,
    'A06',
    '笔迹鉴定',
    'delivered',
    { questioned: [{ name: '借条' }], compared: [{ name: '签名样本一', kind: 'natural' }], documentConclusion: 'affirmative' },
    { client: 'C-04', purpose: 'civil' },
  ),
  story(20, 'A06', '印章印文鉴定', 'reviewing', { documentConclusion: 'veryLikely' }, { client: 'C-04', purpose: 'civil' }),
  story(36, 'A02', '人体损伤程度鉴定', 'pause', {}, { more: { examinee: '褚六顺' } }),
  story(60, 'A07', '车辆速度鉴定', 'appraising', {}, traffic),
  story(12, 'A05', '毒品鉴定', 'appraising', {}),
  story(30, 'A07', '交通事故痕迹鉴定', 'terminated', {}, traffic),
  story(9, 'A08', '易燃物质类鉴定', 'accepted', {}),
  story(8, 'A11', '电子数据真实性鉴定', 'refused', {}),
  story(3, 'A05', '挥发性毒物鉴定', 'entrusted', {}, traffic),
  story(1, 'A02', '人体残疾等级鉴定', 'entrusted', {}, { client: 'C-04', purpose: 'civil', more: { examinee: '费七言' } }),
  story(25, 'A07', '车辆速度鉴定', 'appraising', {}, { ...traffic, at: 'J-02' }),
  story(5, 'A05', '挥发性毒物鉴定', 'entrusted', {}, { ...traffic, client: 'C-05', at: 'J-02' }),
];
