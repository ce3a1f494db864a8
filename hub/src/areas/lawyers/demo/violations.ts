import { violationReported } from '@fatong/contracts/canonical/lawyers';
import type { DataOf, Dice } from '@fatong/contracts';
import type { DemoDuty, DemoRecord, DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

type Told = DataOf<typeof violationReported>;
type Acts = ReturnType<DemoDuty['acts']>;
/** How far the bureau has come with one. */
type Reached = 'waits' | 'matched' | 'verified' | 'proposed' | 'illegal' | 'disposing' | 'irregular' | 'unfounded' | 'archived';

interface Story {
  readonly number: string;
  readonly told: Omit<Told, 'id' | 'version' | 'withdrawn' | 'subject' | 'decidedOn' | 'documentNumber'>;
  /** Days ago it was decided, and days it took to come. */
  readonly ago: number;
  readonly lag: number;
  /** Known by licence, only by the firm, or by nobody. */
  readonly known?: 'firm' | 'nobody';
  readonly reached: Reached;
  /** What its source says afterwards, so many days later. */
  readonly then?: { readonly after: number; readonly said: Partial<Told> };
}

const filing = (stage: Told['stage'], charge: string, measure: Told['measure'] = 'bail'): Story['told'] => ({
  source: 'procuratorate',
  authority: '上海市黄浦区人民检察院',
  documentKind: 'filing',
  act: `因涉嫌${charge}被立案侦查。`,
  charge,
  measure,
  stage,
});
const bribery: Story['told'] = {
  source: 'discipline',
  authority: '上海市纪委监委',
  documentKind: 'disciplineCase',
  act: '在办理案件过程中向他人行贿。',
  bribe: { briberKind: 'lawyer', from: '2025-03-01', amountBand: 'to1m', outcome: 'pending' },
};
const advice: Story['told'] = {
  source: 'court',
  authority: '上海市第二中级人民法院',
  documentKind: 'judicialAdvice',
  act: '庭审中多次打断法庭发言，建议司法行政机关处理。',
  legalBasis: '律师法第四十九条',
};
const detention: Story['told'] = {
  source: 'court',
  authority: '上海市黄浦区人民法院',
  documentKind: 'courtDetention',
  act: '冲击法庭，决定拘留五日。',
  legalBasis: '民事诉讼法第一百一十三条',
};
const police: Story['told'] = {
  source: 'police',
  authority: '上海市公安局黄浦分局',
  documentKind: 'policePenalty',
  act: '殴打他人。',
  penalty: '行政拘留五日',
  published: true,
};
const award: Story['told'] = {
  source: 'tribunal',
  authority: '上海仲裁委员会',
  documentKind: 'award',
  act: '同时代理双方当事人。',
  finding: '代理存在利益冲突。',
};

/** A year of them, in every state: what is known of each subject differs, and some are taken back. */
const stories: readonly Story[] = [
  { number: '沪黄检刑立〔{y}〕3号', told: filing('investigation', '辩护人伪造证据罪'), ago: 4, lag: 2, reached: 'waits' },
  { number: '沪黄检刑立〔{y}〕2号', told: filing('prosecution', '妨害作证罪', 'arrest'), ago: 60, lag: 12, reached: 'proposed' },
  {
    number: '沪黄检刑立〔{y}〕1号',
    told: filing('investigation', '诈骗罪'),
    ago: 90,
    lag: 9,
    reached: 'verified',
    then: { after: 30, said: { stage: 'notProsecuted' } },
  },
  { number: '沪纪函〔{y}〕11号', told: bribery, ago: 9, lag: 3, reached: 'waits' },
  { number: '沪纪函〔{y}〕6号', told: bribery, ago: 120, lag: 20, reached: 'illegal' },
  { number: '（{y}）沪02司建8号', told: advice, ago: 70, lag: 15, reached: 'disposing' },
  { number: '（{y}）沪02司建3号', told: advice, ago: 150, lag: 30, reached: 'unfounded' },
  { number: '（{y}）沪02司建1号', told: advice, ago: 200, lag: 45, reached: 'archived' },
  { number: '（{y}）沪0101司惩5号', told: detention, ago: 45, lag: 6, reached: 'irregular' },
  { number: '黄公行罚决字〔{y}〕21号', told: police, ago: 12, lag: 8, known: 'firm', reached: 'waits' },
  { number: '黄公行罚决字〔{y}〕14号', told: police, ago: 48, lag: 10, known: 'firm', reached: 'matched' },
  { number: '沪仲裁〔{y}〕33号', told: award, ago: 10, lag: 7, known: 'nobody', reached: 'waits' },
  { number: '沪仲裁〔{y}〕19号', told: award, ago: 80, lag: 25, reached: 'verified', then: { after: 40, said: { withdrawn: true } } },
];

/** Whom they are about: two of three in a district whose clerk has an account. */
function about(lawyers: readonly Lawyer[], i: number): Lawyer {
  const others = lawyers.slice(1);
  const near = others.filter(({ firm }) => firm.district === '310101');
  return i % 3 < 2 && near.length > 0 ? near[(i * 7) % near.length]! : others[(i * 37) % others.length]!;
}

/** Who looks into it: the clerk of its district, or the city where that is not to know or has no account. */
const verifiers: Readonly<Record<string, string>> = { '310101': 'district.clerk', '310115': 'pudong.clerk' };
const verifierOf = ({ told: { source } }: Story, { firm: { district } }: Lawyer): string =>
  (source === 'discipline' ? undefined : verifiers[district]) ?? 'city.clerk.b';

const numberOf = ({ number, ago }: Story, today: string): string => number.replace('{y}', addDays(today, -ago).slice(0, 4));

/** What sources tell, as it came. */
export function violationReports(dice: Dice, lawyers: readonly Lawyer[], today: string): readonly DemoReport[] {
  return stories.flatMap((story, i): DemoReport[] => {
    const { told, ago, lag, known, then } = story;
    const lawyer = about(lawyers, i);
    const id = numberOf(story, today);
    const subject: Told['subject'] =
      known === 'nobody'
        ? { kind: 'lawyer', name: '司徒未名' }
        : {
            kind: 'lawyer',
            name: lawyer.name,
            uscc: lawyer.firm.uscc,
            firmName: lawyer.firm.name,
            ...(known === undefined && { licence: lawyer.licence }),
          };
    const one = (version: number, day: string, said: Partial<Told> = {}): DemoReport => ({
      contract: violationReported,
      at: instantOn(day, dice.between(5, 500)),
      data: { ...told, id, version, withdrawn: false, documentNumber: id, decidedOn: addDays(today, -ago), subject, ...said },
    });
    const came = addDays(today, lag - ago);
    return [one(1, came), ...(then ? [one(2, addDays(came, then.after), then.said)] : [])];
  });
}

/** Every third week the district looks into what came, the city proposes a finding and its head approves. */
export const violationDuties = (lawyers: readonly Lawyer[], today: string): readonly DemoDuty[] =>
  [-170, -115, -75, -50, -30].map((days) => {
    const day = addDays(today, days);
    return {
      at: instantOn(day, 30),
      type: 'lawyers.violation',
      states: ['matching', 'verification'],
      acts: (record) => actsOn(record, { lawyers, day, today }),
    };
  });

const steps: readonly Reached[] = ['verified', 'proposed'];

function actsOn(
  { values }: DemoRecord,
  { lawyers, day, today }: { readonly lawyers: readonly Lawyer[]; readonly day: string; readonly today: string },
): Acts {
  const nth = stories.findIndex((one) => numberOf(one, today) === values['documentNumber']);
  const story = stories[nth];
  const isDone = values['verifiedOn'] !== undefined && values['verifiedOn'] !== null;
  if (story === undefined || story.reached === 'waits' || isDone) return [];
  const at = (after: number): string => instantOn(addDays(day, after), 60);
  const [first] = (values['lawyers'] as readonly string[] | undefined | null) ?? [];
  const matching: Acts =
    first === undefined
      ? []
      : [{ by: 'city.clerk', at: at(0), action: 'matchLawyer', form: { lawyer: first }, reason: '经与律所核对，系同一人。' }];
  if (story.reached === 'matched') return matching;
  const verify = {
    by: verifierOf(story, about(lawyers, nth)),
    at: at(1),
    action: 'verify',
    form: { verification: '已调取材料并听取本人意见，来源所述属实。' },
  };
  const proposed =
    story.reached === 'unfounded' || story.reached === 'archived'
      ? 'unfounded'
      : story.reached === 'irregular' || story.reached === 'disposing'
        ? 'irregular'
        : 'illegal';
  const confirm = {
    by: 'city.clerk',
    at: at(3),
    action: 'confirm',
    form: { proposed, facts: story.told.act, basis: story.told.legalBasis ?? '律师法第四十九条' },
  };
  const approve = {
    by: 'city.lead',
    at: at(5),
    action: proposed === 'illegal' ? 'approve' : proposed === 'irregular' ? 'approveIrregular' : 'approveUnfounded',
    form: {},
  };
  const end: Acts =
    story.reached === 'disposing'
      ? [{ by: 'city.clerk', at: at(7), action: 'dispose', form: { disposal: 'talk', disposalText: '拟约谈并责令书面检讨。' } }]
      : story.reached === 'archived'
        ? [{ by: 'city.clerk', at: at(9), action: 'archive', form: {} }]
        : [];
  const all: Acts = [...matching, verify, confirm, approve, ...end];
  const length = steps.indexOf(story.reached);
  return length < 0 ? all : all.slice(0, matching.length + length + 1);
}
