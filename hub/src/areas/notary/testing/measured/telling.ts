import { acceptanceReported, actReported, deviceReported, feesReported, videosReported } from '@fatong/contracts/canonical/notary';
import type { Message } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import { entry, newWorld } from '../../../../engine/testing/index.js';
import { area } from '../../index.js';
import { composedRule } from '../../warnings/composed.js';
import { message } from '../acts.js';
import { people as viewers } from '../cast.js';
import { complaints, composedModels, devices, exemptions, offices, people, today, type RawAct } from './city.js';
import { later } from './files.js';

/** A warning as the other program says it: whose office, and everything else in a line. */
export interface Line {
  readonly kind: string;
  readonly of: string;
  readonly line: string;
}
type World = ReturnType<typeof newWorld>;

/** The registers, and the acts as messages of the offices, each whole: then one night, and what the hub warns of on that day; composed models as their trial says. */
export async function warned(acts: readonly RawAct[]): Promise<readonly Line[]> {
  const world = newWorld([area], `${today}T01:00:00.000Z`);
  world.employ(...Object.values(viewers));
  for (const { code, category, places } of offices) {
    const practicePlaces = places.map((place) => place.join()).join('；');
    const values = { code, name: `公证处${code}`, category, seat: '310101', ...(practicePlaces && { practicePlaces }) };
    world.tables.put(entry('notary.office', code, values, { district: '310101', ownerUnit: `notary/${code}` }));
  }
  for (const { licence, name, office, status } of people)
    world.tables.put(
      entry(
        'notary.person',
        licence,
        { licence, name, kind: 'notary', status, office },
        { district: '310101', ownerUnit: `notary/${office}` },
      ),
    );
  for (const { uscc, from, until } of exemptions)
    world.tables.put({
      ...entry('notary.exemption', uscc, { uscc, name: '上海申浦工程有限公司', from, until, approvedOn: from }),
      state: 'current',
    });
  const all = [...acts.flatMap(messagesOf), ...devices.map(beat)];
  // All at once: the figures of a warning are those it was raised by, and are never changed by what comes later.
  const refused = (await world.report('notary', all)).find((one) => 'refused' in one);
  if (refused) throw new Error(`A message was refused: ${JSON.stringify(refused)}`);
  for (const one of complaints) await complain(world, one);
  await world.engine.patrol();
  const composed = await world.engine.trial(composedRule, {
    value: { dimensions: composedModels },
    districts: null,
    since: `${daysAfter(today, -90)}T00:00:00.000Z`,
  });
  return [
    ...world.tables
      .of('notary.warning')
      .filter(({ state }) => state !== 'lapsed')
      .map(({ values }) => values),
    ...composed.facts.map(({ subject, fact }) => ({ ...fact.values, model: 'composed', office: subject })),
  ].map((values) => lineOf(world, values));
}

const shanghai = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

function messagesOf(act: RawAct): readonly Message[] {
  const of = (version: number) => ({ source: 'notary-offices', id: act.id, version, office: act.office }) as const;
  const issuedOn = act.issuedAt && shanghai(act.issuedAt);
  const isWithdrawn = act.state === 'withdrawn';
  const early = isWithdrawn ? 'withdrawn' : 'accepted';
  const acceptance = message(acceptanceReported, {
    act: of(1),
    state: early,
    acceptedAt: act.acceptedAt,
    notary: act.notary,
    class: 'civil',
    matter: act.matter,
    applicants: act.parties.map((one) => ({ ...one })),
    ...(act.agents.length > 0 && { agents: act.agents.map((relation) => ({ name: '代理人', relation })) }),
    place: act.place,
    ...(act.approval && { outsideApproval: act.approval }),
    ...(act.at && { longitude: act.at[0], latitude: act.at[1] }),
    online: 'offline',
  });
  if (isWithdrawn) return [acceptance];
  const { state, issuer, approver, approvedOn, issuedAt, witnesses, closedOn, correctedOn, archivedOn, pauses } = act;
  return [
    acceptance,
    message(feesReported, {
      act: of(2),
      state: 'accepted',
      notary: act.notary,
      matter: act.matter,
      ...(issuedOn && { issuedOn }),
      fees: act.fees.map((one) => ({ ...one })),
    }),
    ...(act.recordings.length === 0
      ? []
      : [
          message(videosReported, {
            act: of(3),
            state: 'accepted',
            recordings: act.recordings.map(({ seconds, gap, face, isChanged, at }, i) => ({
              id: `SP-${i + 1}`,
              began: act.acceptedAt,
              ended: later(act.acceptedAt, seconds),
              gap,
              face,
              sm3: 'A'.repeat(64),
              checked: (isChanged ? 'B' : 'A').repeat(64),
              ...(at && { longitude: at[0], latitude: at[1] }),
            })),
          }),
        ]),
    ...(state === 'accepted'
      ? []
      : [
          message(actReported, {
            act: of(4),
            state,
            acceptedAt: act.acceptedAt,
            ...(issuer && { issuer }),
            ...(approver && { approver }),
            ...(approvedOn && { approvedOn }),
            ...(issuedAt && { issuedAt, certificate: `（2025）沪证字第${act.id}号` }),
            ...(witnesses !== undefined && { witnesses }),
            ...(closedOn && { closedOn }),
            ...(correctedOn && { correctedOn }),
            ...(archivedOn && { archivedOn }),
            ...(pauses.length > 0 && { pauses: pauses.map((one) => ({ ...one, reason: 'supplement' as const })) }),
          }),
        ]),
  ];
}

const beat = ({ device, office, heardAt }: (typeof devices)[number]): Message =>
  message(deviceReported, {
    device: { source: 'notary-offices', id: device, beat: 1, office },
    kind: 'camera',
    name: '录音录像',
    state: 'online',
    heardAt,
  });

let key = 0;
/** By its acts, from the letter to the answer. */
async function complain({ engine, tables }: World, { office, result }: (typeof complaints)[number]): Promise<void> {
  const type = 'notary.complaint';
  let row: { readonly id: string; readonly version: number } | undefined;
  const act = async (viewer: (typeof viewers)[keyof typeof viewers], action: string, form: object): Promise<void> => {
    const outcome = await engine.perform({
      viewer,
      type,
      action,
      form: { ...form },
      idempotencyKey: `measured ${++key}`,
      ...(row && { id: row.id, version: row.version }),
    });
    if ('refused' in outcome) throw new Error(`${action} was refused: ${JSON.stringify(outcome.refused)}`);
    const { id } = outcome.done;
    row = tables.of(type).find((one) => one.id === id)!;
  };
  await act(viewers.district, 'receive', {
    subject: '收费争议',
    complainant: '投诉人',
    channel: 'letter',
    matter: 'fee',
    office,
    content: '收费高于标准。',
    receivedOn: '2026-05-18',
  });
  await act(viewers.district, 'accept', {});
  await act(viewers.district, 'investigate', { investigators: [{ id: 'notary.district' }, { id: 'notary.inspector' }] });
  await act(viewers.inspector, 'askAnswer', { findings: '已核实。', result, reply: '已处理。' });
  await act(viewers.lead, 'approveAnswer', {});
}

/** Numbers as plain digits: `250,000.00 元` is 250000.00, `+5.0%` +5.0. What is said beside them are words of the screen. */
function numbersOf(model: string, values: Readonly<Record<string, unknown>>): string {
  const said = (values['value'] as string | null | undefined) ?? '';
  const plain = said.replaceAll(',', '').replaceAll('−', '-');
  if (model === 'practice' || model === 'substantiated') return '';
  if (model === 'quality' && !plain.endsWith('工作日')) return plain;
  const numbers = [...plain.matchAll(/[+-]?\d+(?:\.\d+)?/gu)].map(([number]) => number);
  return [...numbers, ...(model === 'sameParty' ? [`${(values['elsewhere'] as number | null | undefined) ?? 0}`] : [])].join(' ');
}

function lineOf({ tables }: World, values: Readonly<Record<string, unknown>>): Line {
  const model = String(values['model']);
  const named = (type: string, id: unknown): string => tables.of(type).find((one) => one.id === id)?.number ?? '';
  const whose: Readonly<Record<string, () => string>> = {
    elderly: () => String(values['notary']),
    acceptanceGrowth: () => (values['notary'] as string | null | undefined) ?? '',
    device: () => named('notary.device', values['device']),
    ...Object.fromEntries(['largeFee', 'video', 'practice', 'quality'].map((one) => [one, () => named('notary.act', values['act'])])),
  };
  const parts = [values['item'], whose[model]?.() ?? '', values['period'] ?? '', values['level'], numbersOf(model, values)];
  return { kind: model, of: String(values['office']), line: parts.map(String).join(' | ') };
}
