import type { Label } from '../label.js';
import type { Choice, FieldView } from './definitions.js';

/** How a rule goes from a day on. */
export interface RuleSetting {
  readonly version: number;
  /** Legal date. */
  readonly since: string;
  readonly isOn: boolean;
  /** District codes; null: all. */
  readonly districts: readonly string[] | null;
  /** Parts of its parameter by name, as forms give them; null: a release alone changes it. */
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly state: 'code' | 'proposed' | 'approved' | 'refused' | 'withdrawn';
  readonly reason: string | null;
  /** Names of who proposed and who decided it. */
  readonly by: string | null;
  readonly at: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decision: string | null;
}

/** An item of `GET /api/rules`: rules that this reader steers. */
export interface RuleItem {
  readonly name: string;
  readonly area: string;
  readonly title: Label;
  /** What it looks at. */
  readonly watches: readonly Label[];
  readonly opens: { readonly type: string; readonly title: Label };
  readonly daily: boolean;
  /** In force today; null: it has no value yet. */
  readonly now: RuleSetting | null;
  readonly pending: RuleSetting | null;
  readonly figures: RuleFigures;
}

/** What it opened within the last 90 days. */
export interface RuleFigures {
  readonly raised: number;
  /** Ended as wrong (误报). */
  readonly wrong: number;
  /** Percent of what was raised, one decimal; null: nothing was raised, or nothing tells. */
  readonly share: number | null;
}

/** `GET /api/rules/:id`. */
export interface RuleAnswer extends RuleItem {
  readonly parameter: Label;
  /** Fields of its parameter, as a form asks for them. */
  readonly fields: readonly FieldView[];
  readonly districts: readonly Choice[];
  /** Newest first. */
  readonly versions: readonly RuleSetting[];
  /** What it opened last. */
  readonly latest: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly state: Label | null;
    readonly at: string;
  }[];
  /** Whether this reader may propose, and decide what is proposed now. */
  readonly may: { readonly propose: boolean; readonly decide: boolean; readonly withdraw: boolean };
}

/** Body of `POST /api/rules/:id/settings`. */
export interface RuleSettingRequest {
  readonly since: string;
  readonly isOn: boolean;
  readonly districts: readonly string[] | null;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly reason: string;
}

/** Body of `POST /api/rules/:id/settings/:version`. */
export interface RuleDecisionRequest {
  readonly decision: 'approve' | 'refuse' | 'withdraw';
  readonly reason?: string;
}

/** Body of `POST /api/rules/:id/trial`. */
export interface RuleTrialRequest {
  readonly districts: readonly string[] | null;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** What a rule would open by that, of what happened within the last 90 days. */
export interface RuleTrial {
  readonly since: string;
  readonly facts: readonly {
    readonly subject: { readonly type: string; readonly id: string; readonly title: string };
    readonly words: string;
    readonly level: Label | null;
    /** What it opened for the same already. */
    readonly known: { readonly type: string; readonly id: string } | null;
  }[];
  /** All of them, and those that are there already. */
  readonly total: number;
  readonly there: number;
  /** Raised within these days, and not by this. */
  readonly missed: number;
  /** There was more than is looked at. */
  readonly isCut: boolean;
}
