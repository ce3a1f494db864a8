import type { Label } from '@fatong/contracts';
import type { DoorActView, DoorAnswer, DoorPartView, DoorQuestion } from '@fatong/contracts/api';
import { isFiles, kindOf, viewOf } from '@fatong/contracts/fields';
import type { DoorType, RecordType } from '../../definitions/index.js';
import type { Engine } from '../../engine/index.js';
import type { KeptLetter } from '../../ports/index.js';

type Shown = Awaited<ReturnType<Engine['shownAtDoor']>>;

/** What is shown at a door, as its page draws it. */
export function doorView(door: DoorType, shown: Shown, letters: readonly KeptLetter[]): DoorAnswer {
  const { steps, besides, ...own } = shown;
  return {
    ...partView(door.record, own),
    steps,
    letters: letters.map(({ id, content: { title }, number, issuedAt }) => ({ id, title, number, issuedAt })),
    besides: besides.map((one) => partView(door.besides.find(({ record }) => record.name === one.type)!.record, one)),
    forms: door.forms.map(({ name, title, does, fills = {} }) => ({ name, title, action: does, fills })),
  };
}

const partView = (record: RecordType, { files, does, ...part }: Omit<Shown, 'steps' | 'besides'>): DoorPartView => ({
  ...part,
  files: files.map(({ id, title, name }) => ({ id, title, name })),
  does: does.map(({ action, why }) => actView(record, action, why)),
});

function actView(record: RecordType, name: string, why: Label | null): DoorActView {
  const action = record.actions[name]!;
  return { action: name, title: action.title, why, asks: action.form.map((field) => question(record, field, action.need.includes(field))) };
}

/** One field as somebody without account is asked for it. */
export function question(record: RecordType, name: string, isRequired: boolean): DoorQuestion {
  const field = record.fields[name]!;
  const choices = kindOf(field).choices(viewOf(name, field));
  return {
    name,
    title: field.title,
    kind: field.kind,
    isRequired,
    hint: field.hint ?? null,
    choices: choices.map(({ value, label: title }) => ({ value, title })),
    accept: isFiles(field) ? [...field.accept] : [],
  };
}
