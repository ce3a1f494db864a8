import type { Area } from '../area.js';
import type { RecordType } from '../record.js';
import { namesGiven } from './stand-in.js';
import { writtenBy } from './written.js';

/** Records that reports open: somebody reports all that is theirs, nobody else writes it, and they can be taken back at any time. */
export function checkIntake(record: RecordType, { answers }: Area): string[] {
  const { intake, fields, actions, states } = record;
  if (intake === null) return [];
  const reading = answers.filter((answer) => answer.kind === 'intake' && answer.record.name === record.name);
  const given = reading.map((answer) => ({ type: answer.report.type, names: namesGiven((data) => answer.read(data).values) }));
  const [opening, withdrawing] = [actions[intake.opens], actions[intake.withdraws]];
  const barred = Object.keys(states).filter(
    (state) => withdrawing && state !== withdrawing.to && withdrawing.from.length > 0 && !withdrawing.from.includes(state),
  );
  const faults = [
    ...(reading.length === 0 ? ['is read from no report.'] : []),
    ...intake.fields.filter((name) => !Object.hasOwn(fields, name)).map((name) => `has the unknown field ${name}.`),
    ...(opening?.opens && opening.byReport ? [] : [`begins with ${intake.opens}, which is no action that a report opens it by.`]),
    ...(withdrawing && !withdrawing.opens && withdrawing.byReport && withdrawing.to !== null
      ? []
      : [`is withdrawn by ${intake.withdraws}, which is no action that a report may close it by.`]),
    ...(intake.renews === null || (record.actions[intake.renews]?.byReport && !record.actions[intake.renews]!.opens)
      ? []
      : [`is renewed by ${intake.renews}, which is no action that a report does on it.`]),
    ...barred.map((state) => `cannot be withdrawn while it is ${state}.`),
    ...given.flatMap(({ type, names }) =>
      (names ?? [])
        .filter((name) => !intake.fields.includes(name))
        .map((name) => `is read from ${type} into ${name}, which is none of its fields.`),
    ),
    ...Object.entries(actions).flatMap(([name, action]) =>
      [...(action.opens ? [] : action.form), ...writtenBy(action)]
        .filter((field) => intake.fields.includes(field))
        .map((field) => `leaves ${field} to its source, but the action ${name} writes it.`),
    ),
    ...Object.keys(fields)
      .filter((name) => fields[name]!.required && !fields[name]!.take && !intake.fields.includes(name))
      .map((name) => `opens the record without the required field ${name}.`),
    ...lagFaults(record),
  ];
  return faults.map((fault) => `${record.name}: its intake ${fault}`);
}

function lagFaults({ intake, fields }: RecordType): string[] {
  if (!intake?.lag) return [];
  const { days, since } = intake.lag;
  return [
    ...(fields[days]?.kind === 'integer' ? [] : [`keeps its lag in ${days}, which is no integer.`]),
    ...since.filter((name) => fields[name]?.kind !== 'date').map((name) => `counts its lag from ${name}, which is no date.`),
  ];
}
