import { Inject, Injectable } from '@nestjs/common';
import type {
  ListAnswer,
  RuleAnswer,
  RuleDecisionRequest,
  RuleItem,
  RuleSettingRequest,
  RuleTrial,
  RuleTrialRequest,
} from '@fatong/contracts/api';
import type { Label } from '@fatong/contracts';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { now, today } from '@fatong/contracts/codes';
import { date, isChoice, isRef, readValue, viewOf } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import { approversOf, steers, type Rule } from '../../definitions/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { RuleSettingRow, Unit } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { readAsked } from './value.js';
import { itemView, ninetyDaysBefore, steeredIn, versionsOf, type Kept, type Steered } from './views.js';

/** Of a trial so many facts are shown, and of a rule so many of what it opened last. */
const [shownFacts, shownLatest] = [200, 20];

/** The rules and decision tables of areas, for those who steer them: what became of them, another parameter, switch or district by two persons, and a trial. */
@Injectable()
export class RuleDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'cursors' | 'engine' | 'identities' | 'known' | 'records' | 'ruleBook' | 'store'>,
  ) {}

  async list(reader: Reader, paged: Paged): Promise<ListAnswer<RuleItem>> {
    const mine = this.mine(reader);
    const kept = await this.kept(mine);
    return wholeList(
      mine.map((one) => itemView(one, kept)),
      paged,
      'rules',
      this.parts.cursors,
    );
  }

  async show(reader: Reader, name: string): Promise<RuleAnswer> {
    const steered = this.steered(reader, name);
    const { area, parameter, of } = steered;
    const kept = await this.kept([steered]);
    const latest = of.kind === 'rule' ? await this.parts.ruleBook.latest(name, of.rule.proposes.name, shownLatest) : [];
    const titleOf = (state: string) =>
      (of.kind === 'rule' ? of.rule.proposes.states[state]?.title : undefined) ?? ([state, state] as const);
    const pending = kept.rows.find(({ state }) => state === 'proposed');
    const roles = rolesIn(reader, area.name);
    const mayApprove = approversOf(area, parameter).some((role) => roles.includes(role));
    return {
      ...itemView(steered, kept),
      parameter: parameter.title,
      fields: Object.entries(parameter.fields ?? {}).map(([key, field]) => viewOf(key, field)),
      districts: districts.keys.map((value) => ({ value, label: districts.codes[value].label })),
      versions: versionsOf(steered, kept.rows, kept.names),
      latest: latest.map(({ state, ...one }) => ({
        ...one,
        state: state === null ? null : titleOf(state),
      })),
      may: {
        propose: pending === undefined && area.steering!.by.some((role) => roles.includes(role)),
        decide: pending !== undefined && mayApprove && pending.by !== reader.account.id,
        withdraw: pending?.by === reader.account.id,
      },
    };
  }

  async propose(reader: Reader, name: string, request: RuleSettingRequest): Promise<RuleAnswer> {
    const steered = this.steered(reader, name);
    const { area, parameter, of } = steered;
    if (!area.steering!.by.some((role) => rolesIn(reader, area.name).includes(role))) throw new Refused('forbidden');
    const asked = readAsked(steered, request);
    const at = now().toISOString();
    if (of.kind === 'table' && !request.isOn)
      throw new Refused('input', { findings: [{ pointer: '/isOn', code: 'table', words: always }] });
    const read = readValue(request.since, sinceField);
    const wrong = 'faults' in read ? read.faults[0]?.words : request.since < today(new Date(at)) ? past : undefined;
    if (wrong) throw new Refused('input', { findings: [{ pointer: '/since', code: 'date', words: wrong }] });
    await this.parts.store.transact(async (unit) => {
      const rows = await unit.ruleSettings([name], 'lock');
      if (rows.some(({ state }) => state === 'proposed')) throw refused(waiting);
      const version = 1 + Math.max(parameter.versions.length, ...rows.map((row) => row.version));
      unit.keepRuleSetting({
        ...asked,
        rule: name,
        version,
        since: request.since,
        isOn: request.isOn,
        state: 'proposed',
        reason: request.reason.trim(),
        by: reader.account.id,
        at,
        decidedBy: null,
        decidedAt: null,
        decision: null,
      });
      audit(unit, reader, { act: 'rules.propose', rule: name, version, at, detail: { since: request.since, isOn: request.isOn } });
    });
    return this.show(reader, name);
  }

  /** Who proposed it withdraws it; somebody else who may decides it (经办 ≠ 审批). */
  async decide(
    reader: Reader,
    { id, version: asked }: { readonly id: string; readonly version: string },
    { decision, reason = '' }: RuleDecisionRequest,
  ): Promise<RuleAnswer> {
    const { area, parameter } = this.steered(reader, id);
    const at = now().toISOString();
    const said = reason.trim();
    const isApprover = approversOf(area, parameter).some((role) => rolesIn(reader, area.name).includes(role));
    if (decision !== 'withdraw' && !isApprover) throw new Refused('forbidden');
    if (decision === 'refuse' && said === '')
      throw new Refused('input', {
        findings: [{ pointer: '/reason', code: 'required', words: ['请填写理由。', 'A reason is required.'] }],
      });
    await this.parts.store.transact(async (unit) => {
      const row = (await unit.ruleSettings([id], 'lock')).find(({ version }) => version === Number(asked));
      if (row === undefined) throw new Refused('not-found');
      if (row.state !== 'proposed') throw refused(decided);
      if (decision === 'withdraw' && row.by !== reader.account.id) throw refused(notHis);
      if (decision !== 'withdraw' && row.by === reader.account.id) throw refused(own);
      unit.keepRuleSetting({
        ...row,
        state: states[decision],
        decidedBy: reader.account.id,
        decidedAt: at,
        decision: said === '' ? null : said,
      });
      audit(unit, reader, { act: `rules.${decision}`, rule: id, version: row.version, at, detail: { since: row.since } });
    });
    return this.show(reader, id);
  }

  async trial(reader: Reader, name: string, request: RuleTrialRequest): Promise<RuleTrial> {
    const steered = this.steered(reader, name);
    // A table opens nothing that could be tried.
    if (steered.of.kind === 'table') throw new Refused('not-found');
    const { rule } = steered.of;
    const asked = readAsked(steered, request);
    const { instant, day } = ninetyDaysBefore(now().toISOString());
    const value = asked.value ?? rule.parameter.versions.at(-1)?.value;
    const { facts, missed, isCut } = await this.parts.engine.trial(rule, { value, districts: asked.districts, since: instant });
    const shown = facts.slice(0, shownFacts);
    const field = rule.proposes.fields[rule.subject];
    const type = isRef(field) ? field.to : '';
    const titles = await this.parts.records.titles(type, [...new Set(shown.map(({ subject }) => subject))]);
    return {
      since: day,
      facts: shown.map(({ subject, fact, known }) => ({
        subject: { type, id: subject, title: titles.get(subject) ?? subject },
        words: fact.words,
        level: levelOf(rule, fact.values?.['level']),
        known: known === null ? null : { type: rule.proposes.name, id: known },
      })),
      total: facts.length,
      there: facts.filter(({ known }) => known !== null).length,
      missed,
      isCut,
    };
  }

  private mine(reader: Reader): readonly Steered[] {
    return this.parts.known.areas.filter((area) => steers(area, rolesIn(reader, area.name))).flatMap(steeredIn);
  }

  /** To whom does not steer it there is no such rule. */
  private steered(reader: Reader, name: string): Steered {
    const found = this.mine(reader).find((one) => one.name === name);
    if (found === undefined) throw new Refused('not-found');
    return found;
  }

  private async kept(all: readonly Steered[]): Promise<Kept> {
    const at = now().toISOString();
    const names = all.map(({ name }) => name);
    const rules = all.flatMap(({ of }) => (of.kind === 'rule' ? [of.rule] : []));
    const types = [...new Set(rules.map(({ proposes }) => proposes.name))];
    const [rows, tally] = await Promise.all([
      this.parts.ruleBook.settings(names),
      this.parts.ruleBook.tally({ rules: rules.map(({ name }) => name), types, since: ninetyDaysBefore(at).instant }),
    ]);
    const people = [...new Set(rows.flatMap(({ by, decidedBy }) => (decidedBy === null ? [by] : [by, decidedBy])))];
    return { rows, tally, at, names: new Map((await this.parts.identities.accountsOf(people)).map(({ id, name }) => [id, name])) };
  }
}

const states = { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' } as const;

const sinceField = date(['生效日期', 'In force from']);
const always: Label = ['决策表不能停用，只能修改。', 'A decision table cannot be switched off, only changed.'];
const past: Label = ['生效日期不能早于今天。', 'It cannot be in force before today.'];
const waiting: Label = ['已有一项调整待审批。', 'A change awaits approval already.'];
const decided: Label = ['该调整已经办结。', 'This change was decided already.'];
const notHis: Label = ['只有提出人可以撤回。', 'Only who proposed it may withdraw it.'];
const own: Label = ['该调整由您本人提出，须由他人审批。', 'You proposed it yourself: somebody else must decide.'];
const refused = (why: Label): Refused => new Refused('action-not-possible', { params: { why } });

const levelOf = ({ proposes: { fields } }: Rule, level: unknown): Label | null => {
  const field = fields['level'];
  return isChoice(field) && typeof level === 'string' ? (field.choices[level] ?? null) : null;
};

function audit(
  unit: Unit,
  { account, address }: Reader,
  {
    act,
    rule,
    version,
    at,
    detail,
  }: Pick<RuleSettingRow, 'version' | 'at'> & { readonly act: string; readonly rule: string; readonly detail: object },
): void {
  unit.add('audit', {
    id: uuidv7(Date.parse(at)),
    at,
    account: account.id,
    unit: account.unit,
    address: address ?? null,
    act,
    object: `rule:${rule}`,
    outcome: 'done',
    detail: { version, ...detail },
  });
}
