import type { Static } from 'typebox';
import { describe, expect, it } from 'vitest';
import type * as wire from '@fatong/contracts/api';
import type * as schemas from './index.js';

type Frozen<T> = T extends (...of: never[]) => unknown ? T : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** `true` where both say the same, else an error of the compiler. */
type Same<A, B> = [Frozen<A>] extends [Frozen<B>]
  ? [Frozen<B>] extends [Frozen<A>]
    ? true
    : { missing: Exclude<keyof B, keyof A> }
  : false;
type Of<K extends keyof typeof schemas> = (typeof schemas)[K] extends infer S ? (S extends object ? Static<S> : never) : never;

describe('the schemas of the API', () => {
  it('say what the wire types say: the compiler compares them', () => {
    const same: {
      credentials: Same<Of<'credentials'>, wire.Credentials>;
      session: Same<Of<'sessionView'>, wire.SessionView>;
      item: Same<Of<'recordItem'>, wire.RecordItem>;
      record: Same<Of<'recordAnswer'>, wire.RecordAnswer>;
      offer: Same<Of<'actionOffer'>, wire.ActionOffer>;
      request: Same<Of<'actionRequest'>, wire.ActionRequest>;
      done: Same<Of<'actionAnswer'>, wire.ActionAnswer>;
      entry: Same<Of<'timelineEntry'>, wire.TimelineEntry>;
      reveal: Same<Of<'revealRequest'>, wire.RevealRequest>;
      tray: Same<Of<'trayItem'>, wire.TrayItem>;
      search: Same<Of<'searchAnswer'>, wire.SearchAnswer>;
      message: Same<Of<'messageAnswer'>, wire.MessageAnswer>;
      messages: Same<Of<'messageItem'>, wire.MessageItem>;
      group: Same<Of<'failureGroup'>, wire.FailureGroupView>;
      retried: Same<Of<'retryAnswer'>, wire.RetryAnswer>;
      system: Same<Of<'systemView'>, wire.SystemView>;
      refusal: Same<Of<'refusalAnswer'>, wire.RefusalView>;
      body: Same<Of<'revealedBody'>, wire.RevealedBody>;
      audit: Same<Of<'auditEntry'>, wire.AuditEntry>;
      find: Same<Of<'searchRequest'>, wire.SearchRequest>;
      report: Same<Of<'reportAnswer'>, wire.ReportAnswer>;
      alert: Same<Of<'alertItem'>, wire.AlertItem>;
      clock: Same<Of<'demoClock'>, wire.DemoClockView>;
      move: Same<Of<'demoClockRequest'>, wire.DemoClockRequest>;
      calendar: Same<Of<'calendarAnswer'>, wire.CalendarAnswer>;
      notice: Same<Of<'calendarRequest'>, wire.CalendarRequest>;
      rules: Same<Of<'ruleItem'>, wire.RuleItem>;
      setting: Same<Of<'ruleSettingRequest'>, wire.RuleSettingRequest>;
      trial: Same<Of<'ruleTrial'>, wire.RuleTrial>;
    } = {
      credentials: true,
      session: true,
      item: true,
      record: true,
      offer: true,
      request: true,
      done: true,
      entry: true,
      reveal: true,
      tray: true,
      search: true,
      message: true,
      messages: true,
      group: true,
      retried: true,
      system: true,
      refusal: true,
      body: true,
      audit: true,
      find: true,
      report: true,
      alert: true,
      clock: true,
      move: true,
      calendar: true,
      notice: true,
      rules: true,
      setting: true,
      trial: true,
    };
    expect(Object.values(same)).not.toContain(false);
  });
});
