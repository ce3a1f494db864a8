import { isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { IdentificationType } from '../identification.js';
import type { RecordType } from '../record.js';
import { newcomerFaults } from './newcomers.js';

/** Whoever signs in so is found by one entry, and his ticket by one record. */
export const checkIdentifications = (area: Area, recordOf: (name: string) => RecordType | undefined): string[] =>
  area.identifications.flatMap((one) => faultsOf(one, area, recordOf).map((fault) => `${one.name}: its identification ${fault}`));

function faultsOf(of: IdentificationType, area: Area, recordOf: (name: string) => RecordType | undefined): string[] {
  const { record, subject, number, secret, begins, ticket, enters, matched, registers } = of;
  const ref = record.fields[subject];
  const register = ref && isRef(ref) ? recordOf(ref.to) : undefined;
  const [begin, enter] = [record.actions[begins], record.actions[enters]];
  const began = [registers === undefined ? subject : number, secret, ticket];
  return [
    ...(register === undefined ? [`is about ${subject}, which leads to no register.`] : []),
    ...(register !== undefined && !isUnique(register, number) ? [`finds people by ${number}, which is not unique there.`] : []),
    ...(register !== undefined && !Object.hasOwn(register.fields, secret) ? [`asks for ${secret}, which entries do not have.`] : []),
    ...(isUnique(record, ticket) ? [] : [`keeps its ticket in ${ticket}, which is not unique.`]),
    ...(begin?.opens && begin.by.length === 0 && began.every((name) => begin.form.includes(name))
      ? []
      : [`begins by ${begins}, which does not open one with ${began.slice(0, -1).join(', ')} and ${ticket} by the machine.`]),
    ...(enter?.by.length === 0 && enter.from.includes(matched) ? [] : [`enters by ${enters}, which is not the machine’s in ${matched}.`]),
    ...newcomerFaults(of, area, register),
  ];
}

const isUnique = ({ fields }: RecordType, name: string): boolean => {
  const field = fields[name];
  return field !== undefined && 'unique' in field && field.unique === true;
};
