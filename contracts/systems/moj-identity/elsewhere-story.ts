import { makeLawyerLicence, makeResidentId } from '../../codes/index.js';

/** A lawyer of another province as the ministry knows him. */
export interface LawyerElsewhere {
  readonly name: string;
  readonly licence: string;
  readonly idNumber: string;
  readonly province: 'zhejiang' | 'jiangsu' | 'anhui';
  /** As it says it: 1 practising, 2 suspended, 3 cancelled or revoked. */
  readonly standing: '1' | '2' | '3';
}

/** First digits of their licences: one, then the province. */
const regions = { zhejiang: '133', jiangsu: '132', anhui: '134' } as const;

const elsewhere = (
  name: string,
  {
    serial,
    born,
    sex = 'male',
    province = 'zhejiang',
    standing = '1',
  }: { serial: number; born: string; sex?: 'male' | 'female' } & Partial<Pick<LawyerElsewhere, 'province' | 'standing'>>,
): LawyerElsewhere => ({
  name,
  licence: makeLawyerLicence({ year: 2016, category: 'fullTime', sex, serial }).replace(/^131/, regions[province]),
  idNumber: makeResidentId({ born, serial, sex }),
  province,
  standing,
});

/** FICTIONAL lawyers of other provinces: whoever is not among them, or says another name or number, is none to the simulated platform. A licence that ends in 8 has another face. */
export const lawyersElsewhere: readonly LawyerElsewhere[] = [
  elsewhere('苏南行', { serial: 901, born: '1985-03-07' }),
  elsewhere('顾云溪', { serial: 902, born: '1988-11-19' }),
  elsewhere('沈怀川', { serial: 903, born: '1979-06-02' }),
  elsewhere('林见山', { serial: 904, born: '1986-04-12' }),
  elsewhere('贺兰亭', { serial: 905, born: '1990-09-23', sex: 'female', province: 'jiangsu' }),
  elsewhere('韩序', { serial: 906, born: '1982-01-30', province: 'anhui', standing: '2' }),
  elsewhere('邵平川', { serial: 907, born: '1975-08-15', province: 'jiangsu', standing: '3' }),
  elsewhere('唐一苇', { serial: 908, born: '1991-12-05', sex: 'female' }),
];
