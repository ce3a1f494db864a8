import type { DemoAct, DemoDuty } from '../../../definitions/index.js';
import { stories, type Story, type Until } from './stories.js';

const dayBefore = (today: string, ago: number): string => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
const teams = {
  'J-01': { desk: 'forensic.desk', head: 'forensic.head', first: 'forensic.a1', appraisers: ['P-011', 'P-012'], reviewer: 'P-013' },
  'J-02': { desk: 'forensic.head.b', head: 'forensic.head.b', first: 'forensic.b1', appraisers: ['P-021', 'P-022'], reviewer: 'P-023' },
} as const;
const order: readonly Until[] = ['entrusted', 'accepted', 'appraising', 'reviewing', 'delivered'];
const reaches = (until: Until, step: Until): boolean =>
  order.indexOf(until === 'pause' || until === 'terminated' ? 'appraising' : until) >= order.indexOf(step);

/** Entrusted, accepted and assigned within days; filled in and handed to the reviewer a little later. */
function actsOf(story: Story, at: number, today: string): readonly DemoAct[] {
  const { ago, category, item, purpose, client, own, until, more = {} } = story;
  const team = teams[story.at];
  const on = `case-${at}`;
  const act = (by: string, action: string, days: number, form: object = {}, reason?: string): DemoAct => ({
    by,
    at: `${dayBefore(today, Math.max(0, ago - days))}T02:${String(at % 60).padStart(2, '0')}:00.000Z`,
    type: 'forensic.case',
    action,
    on,
    form: { ...form },
    ...(reason !== undefined && { reason }),
  });
  const effectiveOn = dayBefore(today, ago);
  const begun = act(team.desk, 'entrust', 0, {
    institution: story.at,
    client,
    kind: 'initial',
    category,
    item,
    purpose,
    requirement: '请按委托事项出具鉴定意见。',
    facts: '详见案卷材料。',
    effectiveOn,
    materials: [{ name: '检材', kind: '物证', number: '1 件', preservation: '完好', receivedOn: effectiveOn }],
    consumption: 'none',
    feeStandard: 'government',
    fee: '2400.00',
    relief: 'none',
    ...more,
  });
  const confirmed = act(team.desk, 'recordConfirmation', 0, { confirmation: [{ name: '材料确认单.pdf' }] });
  if (until === 'refused')
    return [begun, act(team.head, 'refuse', 2, { refusalGround: 'ability', refusalNote: '设备检修，不具备检验条件。' })];
  return [
    begun,
    ...(at % 2 === 0 || until !== 'entrusted' ? [confirmed] : []),
    ...(reaches(until, 'accepted') ? [act(team.head, 'accept', 2)] : []),
    ...(reaches(until, 'appraising') ? [act(team.head, 'assign', 3, { appraisers: [...team.appraisers], reviewer: team.reviewer })] : []),
    ...(until === 'pause'
      ? [
          act(team.first, 'askPause', 8, {
            pauseReason: 'materials',
            pausePapers: [{ name: '补充材料通知.pdf' }],
            pauseUntil: dayBefore(today, -10),
          }),
        ]
      : []),
    ...(until === 'terminated'
      ? [act(team.head, 'terminate', 9, { terminationGround: 'withdrawn', terminationNote: '委托人撤销委托。', refund: '1200.00' })]
      : []),
    ...(reaches(until, 'reviewing')
      ? [
          act(team.first, 'examine', 10, {
            ...own,
            process: '按技术规范检验，全程记录。',
            analysis: '详见检验记录。',
            opinion: '鉴定意见见结论栏。',
          }),
          act(team.first, 'askReview', 11),
        ]
      : []),
  ];
}

export const acts = (today: string): readonly DemoAct[] =>
  stories(dayBefore(today, 40))
    .flatMap((story, at) => actsOf(story, at, today))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const signer: Readonly<Record<string, string>> = { 耿直: 'forensic.a1', 路遥: 'forensic.a2' };
/** Days before today on which reviewers, appraisers and the head go through what they have. */
const rounds = [70, 55, 45, 35, 26] as const;

/** What follows from what nobody can plan: reviews, signatures, the head’s signature, the delivery. */
export function duties(today: string): readonly DemoDuty[] {
  const at = (ago: number, hour: number): string => `${dayBefore(today, ago)}T0${hour}:00:00.000Z`;
  // Of cases that are to be delivered: an assignment says its item and its day.
  const ready = new Set(
    stories(today)
      .filter(({ until }) => until === 'delivered')
      .map(({ item, ago }) => `${item} ${dayBefore(today, ago - 3)}`),
  );
  const passed = (ago: number): DemoDuty => ({
    at: at(ago, 2),
    type: 'forensic.review',
    states: ['asked'],
    acts: () => [{ by: 'forensic.reviewer', at: at(ago, 2), action: 'pass', form: { comment: '符合技术规范，同意出具。' } }],
  });
  const signed = (ago: number): DemoDuty => ({
    at: at(ago, 2),
    type: 'forensic.assignment',
    states: ['given'],
    acts: ({ values }) => {
      const by = signer[String(values['personName'])];
      const asked = String(values['givenOn']) <= dayBefore(today, ago + 9);
      return by !== undefined && asked && ready.has(`${String(values['itemCode'])} ${String(values['givenOn'])}`)
        ? [{ by, at: at(ago, 3), action: 'sign', form: {} }]
        : [];
    },
  });
  const issued = (ago: number): DemoDuty => ({
    at: at(ago, 3),
    type: 'forensic.case',
    states: ['signing'],
    acts: () => [
      { by: 'forensic.head', at: at(ago, 4), action: 'issue', form: {} },
      { by: 'forensic.desk', at: at(ago - 1, 3), action: 'deliver', form: { deliveredOn: dayBefore(today, ago - 1) } },
    ],
  });
  return [
    ...rounds.flatMap((ago) => [passed(ago), signed(ago), issued(ago)]),
    {
      at: at(10, 2),
      type: 'forensic.case',
      states: ['pause'],
      acts: () => [{ by: 'forensic.head', at: at(10, 2), action: 'approvePause', form: {} }],
    },
  ];
}
