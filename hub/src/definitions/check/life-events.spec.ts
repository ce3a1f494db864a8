import { describe, expect, it } from 'vitest';
import {
  area,
  begins,
  checkAreas,
  choice,
  describeArea,
  end,
  gather,
  lifeEvents,
  record,
  state,
  text,
  type BeginningType,
} from '../index.js';

const ward = area('ward', ['病区', 'Ward'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    patient: { title: ['病人', 'Patient'], surface: 'portal' },
    visitor: { title: ['访客', 'Visitor'], surface: 'portal' },
  },
  groups: { all: ['病区', 'Ward'] },
});
const stay = record(ward, 'stay', ['住院', 'Stays'], {
  fields: { subject: text(['事由', 'Subject']), kind: choice(['类别', 'Kind'], { bed: ['床位', 'A bed'], meal: ['膳食', 'A meal'] }) },
  states: { open: state(['在办', 'Open']), closed: end(['办结', 'Closed']) },
  see: { clerk: 'city', patient: 'own', visitor: 'own' },
  place: { owner: 'actor' },
  actions: {
    ask: { title: ['申请', 'Ask'], to: 'open', by: ['patient', 'clerk'], form: ['subject', 'kind'] },
    visit: { title: ['探视', 'Visit'], to: 'open', by: 'visitor', form: ['subject'] },
    enter: { title: ['登记', 'Enter'], to: 'open', by: 'clerk', form: ['subject'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'closed', by: ['clerk', 'patient'] },
  },
  heading: ['subject'],
  list: { columns: ['subject'] },
});
const event = (...of: readonly BeginningType[]) =>
  ({ title: ['住院', 'A stay'], hint: ['申请床位', 'Ask for a bed'], begins: of }) as const;
const withEvents = (events: Parameters<typeof lifeEvents>[1]) => gather(ward, [{ stay, events: lifeEvents(ward, events) }]);
const faults = (events: Parameters<typeof lifeEvents>[1]): readonly string[] =>
  checkAreas([withEvents(events)]).filter((one) => one.includes('event'));

describe('life events', () => {
  it('name actions that open a record on the portal, and kinds that their form says', () => {
    expect(faults({ coming: event(begins(stay, 'ask', 'bed'), begins(stay, 'visit')), rest: event(begins(stay, 'ask')) })).toEqual([]);
    expect(faults({ coming: event() })).toEqual(['ward: the life event coming begins nothing.']);
    expect(faults({ coming: event(begins(stay, 'close')) })).toEqual([
      'ward: the life event coming begins ward.stay/close, which opens no record.',
    ]);
    expect(faults({ coming: event(begins(stay, 'enter')) })).toEqual([
      'ward: the life event coming begins ward.stay/enter, which nobody does on the portal.',
    ]);
    expect(faults({ coming: event(begins(stay, 'ask', 'garden')) })).toEqual([
      'ward: the life event coming begins ward.stay/ask as garden, which no choice of its form says.',
    ]);
    expect(faults({ coming: event({ type: 'ward.leave', action: 'ask', kinds: [] }) })).toEqual([
      'ward: the life event coming begins ward.leave/ask, which is no action of the area.',
    ]);
  });

  it('have nothing twice, and are no more than one takes in', () => {
    expect(faults({ coming: event(begins(stay, 'ask', 'bed')), going: event(begins(stay, 'ask', 'meal', 'bed')) })).toEqual([
      'ward: ward.stay/ask as bed stands in two life events.',
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`e${i}`, event(i === 0 ? begins(stay, 'ask') : begins(stay, 'visit'))]),
    );
    expect(faults(many)).toContain('ward: it has 9 life events, and 8 have room.');
  });

  it('are told to whoever begins something under them on the portal, with that alone, in their order', () => {
    const all = withEvents({ going: event(begins(stay, 'visit')), coming: event(begins(stay, 'ask', 'bed'), begins(stay, 'visit')) });
    const told = (...roles: string[]) =>
      describeArea(all, roles)!.lifeEvents?.map(({ name, begins: of }) => [name, of.map(({ action, kinds }) => [action, kinds])]);
    expect(told('patient')).toEqual([['ward.coming', [['ask', ['bed']]]]]);
    expect(told('visitor')).toEqual([
      ['ward.going', [['visit', undefined]]],
      ['ward.coming', [['visit', undefined]]],
    ]);
    expect(told('clerk')).toBeUndefined();
  });
});
