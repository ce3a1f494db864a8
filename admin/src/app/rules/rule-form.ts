import { today } from '@fatong/contracts/codes';
import type { FieldView, RuleAnswer, RuleSettingRequest, RuleTrialRequest } from '@fatong/contracts/api';
import { Entry, type ApiProblem } from '@fatong/ui';
import { ruleTexts } from './texts.js';

const plain = { class: 'internal', required: true, many: false } as const;

/** A change of a rule or a decision table being filled in: the parts of its parameter, from when on, its switch and districts, and why. It begins with what is in force. */
export class RuleForm {
  readonly parts: readonly Entry[];
  readonly since = new Entry({ ...plain, name: 'since', kind: 'date', title: ruleTexts.since }, true, today());
  /** A decision table has neither switch nor districts. */
  private readonly isTable: boolean;
  readonly isOn: Entry;
  readonly districts: Entry;
  readonly reason = new Entry({ ...plain, name: 'reason', kind: 'prose', title: ruleTexts.reason, maxLength: 500 }, true, null);

  constructor({ kind, fields, districts, now }: RuleAnswer) {
    this.isTable = kind === 'table';
    this.parts = fields.map((field) => new Entry(field, field.required, now?.value?.[field.name] ?? null));
    this.isOn = new Entry(switchField, true, now?.isOn === false ? 'off' : 'on');
    this.districts = new Entry(
      {
        ...plain,
        required: false,
        many: true,
        name: 'districts',
        kind: 'choice',
        title: ruleTexts.districts,
        hint: ruleTexts.districtsHint,
        choices: districts,
      },
      false,
      now?.districts ?? null,
    );
  }

  get all(): readonly Entry[] {
    return [...this.parts, this.since, ...(this.isTable ? [] : [this.isOn, this.districts]), this.reason];
  }

  /** What is tried: null while something of it is wrong. */
  trial(): RuleTrialRequest | null {
    return this.isSound([...this.parts, this.districts]) ? this.tried() : null;
  }

  request(): RuleSettingRequest | null {
    if (!this.isSound(this.all)) return null;
    return {
      ...this.tried(),
      since: this.since.value() as string,
      isOn: this.isTable || this.isOn.value() === 'on',
      reason: this.reason.value() as string,
    };
  }

  /** Puts the server's findings beside the fields they speak of. */
  find({ errors }: ApiProblem): void {
    for (const entry of this.all) {
      const own = errors.filter(({ pointer }) => [`/${entry.field.name}`, `/value/${entry.field.name}`].includes(pointer));
      entry.find({ whole: own.map(({ detail }) => detail), parts: {} });
    }
  }

  private tried(): RuleTrialRequest {
    const districts = this.districts.value();
    return {
      districts: Array.isArray(districts) && districts.length > 0 ? (districts as readonly string[]) : null,
      value: this.parts.length === 0 ? null : Object.fromEntries(this.parts.map(({ field, value }) => [field.name, value()])),
    };
  }

  private isSound(entries: readonly Entry[]): boolean {
    for (const entry of entries) entry.leave();
    return !entries.some((entry) => entry.isWrong());
  }
}

const switchField: FieldView = {
  ...plain,
  name: 'isOn',
  kind: 'choice',
  title: ruleTexts.switch,
  choices: [
    { value: 'on', label: ruleTexts.on },
    { value: 'off', label: ruleTexts.off },
  ],
};
