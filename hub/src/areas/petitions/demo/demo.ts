import { makeResidentId } from '@fatong/contracts/codes';
import { demonstration, type DemoAct, type DemoDuty } from '../../../definitions/index.js';
import { takenOver } from './former.js';
import { arrived, guides, handedIn, uploadDuties } from './reporting.js';
import { supervision } from './supervision.js';
import { accounts, bodies, units } from './units.js';

const day = (today: string, ago: number): string => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);

interface Story {
  readonly ago: number;
  readonly content: string;
  readonly petitioner: string;
  readonly subject: string;
  readonly summary: string;
  readonly channel: string;
  readonly purpose?: string;
  /** More of the registration form. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Who has it; absent: it is not divided yet. */
  readonly main?: string;
  readonly assisting?: readonly string[];
  /** Proposed instead. */
  readonly direction?: { readonly direction: string; readonly procedure?: string; readonly target?: string };
  readonly isReviewed?: boolean;
}

const stories: readonly Story[] = [
  {
    ago: 1,
    channel: 'call',
    content: 'legalAid',
    petitioner: '蒋一鸣',
    subject: '法律援助申请',
    summary: '反映法律援助申请多日未获答复。',
  },
  {
    ago: 2,
    channel: 'letter',
    content: 'notary',
    petitioner: '陆晓芸',
    subject: '公证收费',
    summary: '反映公证收费高于公示标准。',
    isReviewed: true,
  },
  {
    ago: 3,
    channel: 'visit',
    content: 'lawyers',
    petitioner: '顾海峰',
    subject: '律师收费争议',
    summary: '反映律师收费后未提供服务。',
    more: { respondentKind: 'lawyer', respondent: '卫某某律师' },
    direction: { direction: 'procedure', procedure: 'lawyerComplaint', target: '上海市律师协会' },
  },
  {
    ago: 4,
    channel: 'letter',
    content: 'staff',
    petitioner: '匿名',
    subject: '检举',
    summary: '检举工作人员作风问题。',
    purpose: 'accusation',
    isReviewed: true,
  },
  {
    ago: 8,
    channel: 'letter',
    content: 'mediation',
    petitioner: '汪雨桐',
    subject: '调解协议履行',
    summary: '反映楼上漏水的调解协议未履行。',
    more: {
      demands: [{ demand: '请督促履行协议，修复漏水的管道。' }],
      papers: [{ name: '漏水情况说明.docx', says: ['漏水情况说明\n二〇二六年以来，卧室屋面多次漏水，物业未修缮。'] }],
    },
    main: '310101',
  },
  {
    ago: 20,
    channel: 'visit',
    content: 'notary',
    petitioner: '程立夏',
    subject: '遗嘱公证',
    summary: '反映遗嘱公证程序。',
    more: { respondentKind: 'notary', respondent: '上海市申黄公证处' },
    main: 'GGFW',
    assisting: ['310101'],
  },
  {
    ago: 30,
    channel: 'letter',
    content: 'forensic',
    petitioner: '沈一凡',
    subject: '鉴定时限',
    summary: '反映鉴定超过约定时限。',
    main: 'GGFW',
  },
  {
    ago: 6,
    channel: 'letter',
    content: 'legalAid',
    petitioner: '邵明远',
    subject: '法律援助承办',
    summary: '反映法律援助承办律师长期不与受援人联系，请求更换承办律师并说明办理情况。',
    more: { document: makeResidentId({ born: '1979-04-12', serial: 31, sex: 'male' }), respondent: '承办律师' },
    isReviewed: true,
  },
  {
    ago: 2,
    channel: 'online',
    content: 'legalAid',
    petitioner: '邵明远',
    subject: '法律援助承办',
    summary: '反映法律援助承办律师长期不与受援人联系，请求更换承办律师并说明办理情况。',
    more: { document: makeResidentId({ born: '1979-04-12', serial: 31, sex: 'male' }), respondent: '承办律师' },
  },
  {
    ago: 1,
    channel: 'letter',
    content: 'legalAid',
    petitioner: '钱立群',
    subject: '法律援助承办',
    summary: '反映法律援助承办律师长期不与受援人联系，请求更换承办律师并说明办理情况。',
    more: { document: makeResidentId({ born: '1983-09-02', serial: 12, sex: 'female' }), respondent: '承办律师' },
  },
  {
    ago: 22,
    channel: 'call',
    content: 'notary',
    petitioner: '贾文静',
    subject: '公证预约',
    summary: '反映公证预约排队过长，不能线上办理。',
    main: '310101',
  },
  {
    ago: 45,
    channel: 'fax',
    content: 'lawyers',
    petitioner: '丁若兰',
    subject: '律师阅卷',
    summary: '反映代理律师拖延。',
    more: { respondentKind: 'lawyer', respondent: '凌某律师' },
    main: 'LSGZ',
  },
];

const acts = (today: string): readonly DemoAct[] =>
  stories.flatMap((story, i): readonly DemoAct[] => {
    const on = `petition-${i}`;
    const at = (hours: number): string => new Date(Date.parse(`${day(today, story.ago)}T01:00:00.000Z`) + hours * 3_600_000).toISOString();
    const act = (by: string, hours: number, action: string, form: DemoAct['form']): DemoAct => ({
      by,
      at: at(hours),
      type: 'petitions.petition',
      action,
      on,
      form,
    });
    const purpose = story.purpose ?? 'demand';
    return [
      act('petition.desk', 0, 'register', {
        subject: story.subject,
        channel: story.channel,
        origin: 'own',
        receivedOn: day(today, story.ago),
        ...(story.petitioner === '匿名' ? { anonymous: true } : { petitioner: story.petitioner, phone: '13800000000', headCount: 1 }),
        purpose,
        content: story.content,
        summary: story.summary,
        demands: [{ demand: '请依法处理并答复。' }],
        ...story.more,
      }),
      ...(story.direction ? [act('petition.reviewer', 2, 'direct', { ...story.direction, opinion: '依法分类处理。' })] : []),
      ...(story.isReviewed || story.main
        ? [act('petition.reviewer', 2, 'pass', { purpose, content: story.content, grade: 'usual', opinion: '属本机关职责，拟受理。' })]
        : []),
      ...(story.main
        ? [
            act('petition.lead', 4, 'divide', {
              main: story.main,
              ...(story.assisting && { assisting: story.assisting }),
              instruction: '请依法办理。',
            }),
          ]
        : []),
    ];
  });

const clerks: Readonly<Record<string, string>> = {
  公共法律服务管理处: 'office.clerk',
  律师工作处: 'city.clerk',
  黄浦区司法局: 'petition.district',
};

/** The desk joins a letter to the one that is in hand already; what another writes of the same waits for its verdict. */
const joining = (today: string): DemoDuty => ({
  at: `${day(today, 1)}T02:00:00.000Z`,
  type: 'petitions.verdict',
  states: ['proposed'],
  acts: ({ values }) =>
    values['level'] === 'repeated'
      ? [
          {
            by: 'petition.desk',
            at: `${day(today, 1)}T02:00:00.000Z`,
            action: 'join',
            form: { grounds: '同一信访人就同一事项再次来信，先件正在办理。' },
          },
        ]
      : [],
});

/** Units take their parts up within days; what came a week ago lies there still, what came six weeks ago is answered. */
const duties = (today: string): readonly DemoDuty[] => [
  joining(today),
  {
    at: `${day(today, 15)}T03:00:00.000Z`,
    type: 'petitions.part',
    states: ['sent'],
    acts({ values }) {
      const by = clerks[String(values['bodyName'])];
      if (by === undefined) return [];
      const at = `${day(today, 15)}T03:00:00.000Z`;
      return [
        { by, at, action: 'receive', form: {} },
        { by, at, action: 'accept', form: {} },
      ];
    },
  },
  {
    at: `${day(today, 10)}T03:00:00.000Z`,
    type: 'petitions.part',
    states: ['handling'],
    acts({ values }) {
      if (values['content'] !== 'lawyers') return [];
      const at = `${day(today, 10)}T03:00:00.000Z`;
      return [
        {
          by: 'city.clerk',
          at,
          action: 'askReply',
          form: {
            result: 'explained',
            factsFound: '经核实，律师已于约定日期阅卷。',
            answer: '已向信访人说明办理情况。',
            basis: '律师法第三十四条',
            remedy: '可在收到之日起三十日内向市人民政府申请复查。',
          },
        },
        { by: 'city.lead', at, action: 'approveReply', form: {} },
        { by: 'city.clerk', at, action: 'answerPetition', form: {} },
      ];
    },
  },
];

/** What was answered reaches the petitioner, who rates it. */
const endings = (today: string): readonly DemoDuty[] => [
  {
    at: `${day(today, 6)}T03:00:00.000Z`,
    type: 'petitions.petition',
    states: ['answered'],
    acts: () => [
      {
        by: 'petition.desk',
        at: `${day(today, 6)}T03:00:00.000Z`,
        action: 'deliver',
        form: {
          deliveredOn: day(today, 6),
          deliveries: [{ way: 'post', sentOn: day(today, 9), arrivedOn: day(today, 6), proof: [{ name: '邮寄回执.pdf' }] }],
        },
      },
    ],
  },
  {
    at: `${day(today, 3)}T03:00:00.000Z`,
    type: 'petitions.rating',
    states: ['offered'],
    acts: () => [
      {
        by: 'petitions.query',
        at: `${day(today, 3)}T03:00:00.000Z`,
        action: 'rate',
        form: { officeMark: 'satisfied', unitMark: 'fairly', remark: '答复比较清楚，希望更快一些。' },
      },
    ],
  },
];

/** The petition office, units in charge, petitions over the states a clerk meets, what came from outside and what is reported to the ministry. */
export const demo = demonstration(({ today }) => ({
  units,
  accounts,
  entries: bodies,
  reports: [...arrived(today), ...handedIn(today), ...takenOver(today)],
  acts: [...guides(today), ...acts(today), ...supervision(today)],
  duties: [...duties(today), ...endings(today), ...uploadDuties(today)],
  population: [],
}));
