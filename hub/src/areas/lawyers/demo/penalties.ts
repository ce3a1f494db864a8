import type { Dice } from '@fatong/contracts';
import type { DemoAct } from '../../../definitions/index.js';
import type { CaseStory } from './complaints.js';
import { addDays, instantOn } from './days.js';
import type { Firm } from './firms.js';
import { quiet, type Lawyer } from './lawyers.js';
import { demoRooms } from './rooms.js';
import { findings } from './texts.js';

type Form = DemoAct['form'];
/** Days after the step before, who, what. */
type Step = readonly [days: number, by: string, action: string, form?: Form, reason?: string];
interface About {
  readonly party: Form;
  readonly jurisdiction: string;
  readonly article: string;
  readonly text: string;
  readonly complaint?: string;
}

/** Where all posts of a district have accounts. */
const home = '310101';
const district = { clerk: 'district.clerk', lead: 'district.lead', deputy: 'district.deputy' } as const;
const city = { clerk: 'city.clerk', lead: 'city.lead', deputy: 'deputy' } as const;
type Posts = typeof district | typeof city;

const officers = [
  { name: '何静怡', certificate: '沪0101001' },
  { name: '陆海生', certificate: '沪0115002' },
];
const members = [
  { name: '陶立信', post: '分管副局长', presence: 'present', vote: 'agreed' },
  { name: '周立行', post: '科长', presence: 'present', vote: 'agreed' },
  { name: '严守正', post: '分管局领导', presence: 'present', vote: 'agreed' },
  { name: '温听言', presence: 'excused' },
];

const opened = (posts: Posts, { party, jurisdiction, article, text, complaint }: About, begins: string): readonly Step[] => [
  [
    0,
    posts.clerk,
    posts === city ? 'registerCity' : 'register',
    {
      ...party,
      source: complaint === undefined ? 'inspection' : 'complaint',
      ...(complaint !== undefined && { complaint }),
      jurisdiction,
      facts: text,
      articles: [article],
      occurredOn: addDays(begins, -40),
      foundOn: addDays(begins, -3),
    },
  ],
];
const filed = (posts: Posts): readonly Step[] => [
  [2, posts.clerk, 'askFiling', { officers }],
  [1, posts.lead, 'passFiling'],
  [1, posts.deputy, 'approveFiling'],
];
const investigated = (posts: Posts): readonly Step[] => [
  [
    4,
    posts.clerk,
    'gather',
    {
      evidence: [
        { kind: 'document', what: '委托合同、收费凭证复印件' },
        { kind: 'statement', what: '当事人询问笔录' },
      ],
    },
  ],
  [5, posts.clerk, 'hear', { defence: '已退还费用，请求从轻处理。' }],
];
const reviewed = (posts: Posts, penalties: readonly object[]): readonly Step[] => [
  [6, posts.clerk, 'askReview', { finding: '违法事实清楚，证据充分。', circumstances: 'usual', penalties }],
  [2, 'legal.reviewer', 'approveReview', { legalOpinion: '主体适格、事实清楚、程序合法，同意拟处罚意见。' }],
];
const prolonged = (posts: Posts): readonly Step[] => [
  [30, posts.clerk, 'askExtension', { extensionGrounds: '案情复杂，需要向金融机构调取资金往来记录。' }],
  [2, posts.deputy, 'approveExtension'],
];
const discussed = (posts: Posts): readonly Step[] => [
  [1, posts.clerk, 'conveneDeliberation'],
  [2, posts.deputy, 'concludeDeliberation', { deliberationMembers: members, deliberationConclusion: '经讨论，同意拟处罚意见。' }],
];
const heard = (posts: Posts): readonly Step[] => [
  [1, posts.clerk, 'notifyHearing'],
  [1, posts.clerk, 'askHearing'],
  [1, 'hearing.officer', 'summon', { hearingRoom: demoRooms[0], hearingChair: '温听言' }],
  [
    24,
    'hearing.officer',
    'hold',
    { hearingMinutes: '调查人员陈述，当事人申辩，双方质证。', hearingFinding: '事实清楚，建议维持拟处罚意见。' },
  ],
];
const decided = (posts: Posts): readonly Step[] => [[2, posts.deputy, 'decide']];
const served = (posts: Posts): readonly Step[] => [
  [2, posts.clerk, 'serve'],
  [1, posts.clerk, 'publish'],
];

/** Ways a case goes, each told as far as a number of its steps. */
const warning: readonly object[] = [{ kind: 'warning' }];
const suspension: readonly object[] = [{ kind: 'suspension', months: 3 }];
const small = (posts: Posts, penalties = warning): readonly Step[] => [
  ...filed(posts),
  ...investigated(posts),
  ...reviewed(posts, penalties),
  [1, posts.clerk, 'notify'],
  ...decided(posts),
  ...served(posts),
];
const grave = (posts: Posts): readonly Step[] => [
  ...filed(posts),
  ...investigated(posts),
  ...reviewed(posts, suspension),
  ...discussed(posts),
  ...heard(posts),
  ...decided(posts),
  ...served(posts),
];

/** Of the way of each case, how many steps were done after the clue was registered. */
const ways: readonly (readonly [way: (posts: Posts) => readonly Step[], steps: number, posts?: Posts])[] = [
  [small, 0],
  [small, 1],
  [small, 2],
  [small, 3],
  [small, 5],
  [small, 6],
  [small, 7],
  [small, 8],
  [small, 9],
  [small, 11],
  [(posts) => [...small(posts, [{ kind: 'fine', amount: '3000.00' }]), [5, posts.clerk, 'pay', {}], [3, posts.lead, 'close']], 13],
  [grave, 8],
  [grave, 9],
  [grave, 10],
  [grave, 11],
  [grave, 12],
  [grave, 13],
  [grave, 15],
  [grave, 15],
  [(posts) => [[2, posts.clerk, 'drop', {}, '现有证据不足以证明违法行为。']], 1],
  [(posts) => [...small(posts).slice(0, 7), [3, posts.deputy, 'spare', { grounds: '违法行为轻微并及时改正，没有造成危害后果。' }]], 8],
  [(posts) => [...grave(posts).slice(0, 9), [2, posts.deputy, 'offerRevocation', {}, '情节特别严重，建议吊销执业证书。']], 10],
  [small, 3, city],
  [grave, 12, city],
  [(posts) => [...filed(posts), ...prolonged(posts)], 4],
  [(posts) => [...filed(posts), ...prolonged(posts)], 5],
  [
    (posts) => [...small(posts), [20, posts.clerk, 'reconsider', { reconsiderationBody: '黄浦区人民政府', reconsideration: 'pending' }]],
    12,
  ],
];

/** Penalty cases of a district and of the city, in every state; the lawyer with an account has one of which he was told. */
export function penaltiesOf(
  dice: Dice,
  {
    lawyers,
    firms,
    stories,
    today,
  }: {
    readonly lawyers: readonly Lawyer[];
    readonly firms: readonly Firm[];
    readonly stories: readonly CaseStory[];
    readonly today: string;
  },
): readonly DemoAct[] {
  const isQuiet = quiet(lawyers);
  const here = lawyers.filter((one, i) => i > 0 && one.firm.district === home && !isQuiet(one));
  const firm = firms.find((one) => one.district === home);
  const cases = ways.flatMap(([way, steps, posts = district], i) => {
    const lawyer = here[(i * 7) % Math.max(1, here.length)];
    if (lawyer === undefined) return [];
    const complaint = stories.find(
      ({ about, district: of, told }) => of === home && told > 5 && 'lawyer' in about && about.lawyer === lawyer,
    )?.id;
    return caseOf(dice, {
      name: `penalty-${i}`,
      posts,
      steps: way(posts).slice(0, steps),
      today,
      about: aboutLawyer(dice, lawyer, complaint),
    });
  });
  const own = lawyers[0];
  return [
    ...cases,
    ...(own?.firm.district === home
      ? caseOf(dice, { name: 'penalty-own', posts: district, steps: grave(district).slice(0, 10), today, about: aboutLawyer(dice, own) })
      : []),
    ...(firm === undefined
      ? []
      : caseOf(dice, {
          name: 'penalty-firm',
          posts: district,
          steps: small(district, [{ kind: 'fine', amount: '20000.00' }]).slice(0, 10),
          today,
          about: {
            party: { subject: 'firm', firm: firm.uscc },
            jurisdiction: home,
            article: 'a50-1',
            text: '违反规定接受委托、收取费用。',
          },
        })),
  ];
}

const aboutLawyer = (dice: Dice, { licence, firm }: Lawyer, complaint?: string): About => ({
  party: { subject: 'lawyer', lawyer: licence },
  jurisdiction: firm.district,
  article: dice.pick(['a47-2', 'a47-3', 'a47-5']),
  text: dice.pick(findings),
  ...(complaint !== undefined && { complaint }),
});

/** Days that a step states of itself; nobody chairs two hearings at once. */
const dated: Readonly<Record<string, (day: string, nth: number) => Form>> = {
  summon: (day, nth) => ({
    hearing: { from: instantOn(addDays(day, 23), 60 * (nth % 7)), until: instantOn(addDays(day, 23), 60 * (nth % 7) + 50) },
  }),
  pay: (day) => ({ paidOn: day }),
  reconsider: (day) => ({ reconsiderationOn: day }),
};

/** The last step was some days ago. */
function caseOf(
  dice: Dice,
  {
    name,
    posts,
    steps,
    today,
    about,
  }: { readonly name: string; readonly posts: Posts; readonly steps: readonly Step[]; readonly today: string; readonly about: About },
): readonly DemoAct[] {
  const lasts = steps.reduce((sum, [days]) => sum + days, 0);
  let day = addDays(today, -lasts - dice.between(1, 4));
  return [...opened(posts, about, day), ...steps].map(([days, by, action, form = {}, reason], i) => {
    day = addDays(day, days);
    const said = { ...form, ...dated[action]?.(day, Number(/\d+/u.exec(name)?.[0] ?? 0)) };
    return {
      by,
      at: instantOn(day, 20 + 20 * i),
      type: 'lawyers.penalty',
      action,
      on: name,
      form: said,
      ...(reason !== undefined && { reason }),
    };
  });
}
