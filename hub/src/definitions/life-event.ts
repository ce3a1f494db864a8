import type { Label } from '@fatong/contracts';
import type { AreaName } from './area.js';
import { declared } from './declared.js';
import type { ActionType } from './words.js';

/** Something that is begun on the portal: an action that opens a record; `kinds`: where its form says a kind, those of them alone. */
export interface BeginningType {
  readonly type: string;
  readonly action: string;
  /** Codes of a choice of its form; empty: all that stand nowhere else. */
  readonly kinds: readonly string[];
}

/** What somebody is about when he comes to the portal (人生事件、办事主题), and what he begins then: people look for what they want, not for the type that keeps it. */
export interface LifeEventType {
  readonly name: string;
  readonly title: Label;
  /** What belongs to it, in a line. */
  readonly hint: Label | null;
  readonly begins: readonly BeginningType[];
}
export interface LifeEvents {
  readonly area: string;
  readonly events: readonly LifeEventType[];
}

/** What one takes in at a glance. */
export const mostLifeEvents = 8;

/** `begins(request, 'apply', 'reading', 'meeting')`. */
export const begins = <A extends string>(
  of: { readonly name: string; readonly actions: Readonly<Record<A, ActionType>> },
  action: NoInfer<A>,
  ...kinds: readonly string[]
): BeginningType => ({ type: of.name, action, kinds });

/** Declares by what event things to do are grouped where people without an office begin them, in this order. What stands in none stands last, by itself. */
export const lifeEvents = (
  of: Pick<AreaName, 'name'>,
  events: Readonly<Record<string, { readonly title: Label; readonly hint?: Label; readonly begins: readonly BeginningType[] }>>,
): LifeEvents =>
  declared(
    'lifeEvents',
    Object.freeze({
      area: of.name,
      events: Object.entries(events).map(([name, { hint, ...rest }]) => ({ name, hint: hint ?? null, ...rest })),
    }),
  );
