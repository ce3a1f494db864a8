import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bornOn,
  caseNumberFault,
  hasOrganisationCheck,
  isResidentId,
  isUscc,
  internLicenceFault,
  lawyerCategories,
  lawyerLicenceFault,
  makeLawyerLicence,
  makeResidentId,
  makeUscc,
  matchingCaseNumber,
  normalResidentId,
  organisationCheck,
  parseCaseNumber,
  parseLawyerLicence,
  residentIdCheck,
  residentIdFault,
  sexOf,
  shownCaseNumber,
  usccFault,
} from './index.js';

describe('a resident ID number (GB 11643)', () => {
  it.each(['310101199003070019', '31011519851231234X', '310104194901010022', '83000019910101001X'])('%s is valid', (id) => {
    expect(residentIdFault(id)).toBeUndefined();
  });

  it.each([
    ['310101199003070018', 'check-digit'],
    ['310101199002300012', 'date'],
    ['31011519851231234x', 'format'],
    ['310101900307001', 'format'],
    ['160101199003070019', 'region'],
    ['310101209903070012', 'date'],
    ['310101188903070010', 'date'],
  ])('%s is none: %s', (id, code) => {
    expect(residentIdFault(id, '2026-03-01')?.code).toBe(code);
  });

  it('may begin with a retired region, or with that of a permanent resident', () => {
    const checked = (digits: string): string => digits + residentIdCheck(digits);
    expect(['31023019600101001', '93123419900307001'].map((digits) => residentIdFault(checked(digits)))).toEqual([undefined, undefined]);
  });

  it('counts today as born, tomorrow not', () => {
    const id = makeResidentId({ born: '2026-03-01', serial: 1, sex: 'male' });
    expect(residentIdFault(id, '2026-03-01')).toBeUndefined();
    expect(residentIdFault(id, '2026-02-28')?.code).toBe('date');
  });

  it('tells birthday and sex', () => {
    expect([bornOn('31011519851231234X'), sexOf('31011519851231234X'), sexOf('310101199003070019')]).toEqual([
      '1985-12-31',
      'female',
      'male',
    ]);
  });

  it('is stored without blanks, with a capital X', () => {
    expect(normalResidentId(' 310115 19851231 234x')).toBe('31011519851231234X');
  });

  it('is made valid for seeds, in a region that was never given', () => {
    const born = fc.date({ min: new Date('1930-01-01'), max: new Date('2005-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(born, fc.nat(999), fc.constantFrom('male' as const, 'female' as const), (date, serial, sex) => {
        const id = makeResidentId({ born: date.toISOString().slice(0, 10), serial, sex });
        return isResidentId(id) && id.startsWith('310199') && sexOf(id) === sex && bornOn(id) === date.toISOString().slice(0, 10);
      }),
    );
  });

  it('shows every change of one digit in its check digit', () => {
    const id = '310101199003070019';
    const changed = [...id].flatMap((digit, i) =>
      [...'0123456789'].filter((other) => other !== digit).map((other) => id.slice(0, i) + other + id.slice(i + 1)),
    );
    expect(changed.filter((other) => residentIdFault(other) === undefined)).toEqual([]);
  });
});

describe('a unified social credit code (GB 32100)', () => {
  it.each(['91350100M000100Y43', '313100001234567889', '32310000MD01234X3X', '34310000MD0ABCDE7M', '1231000042503A915L'])(
    '%s is valid',
    (code) => {
      expect(usccFault(code)).toBeUndefined();
    },
  );

  it.each([
    ['91350100M000100Y44', 'check-digit'],
    ['91350100M000100I43', 'format'],
    ['91350100m000100y43', 'format'],
    ['9135010', 'format'],
  ])('%s is none: %s', (code, fault) => {
    expect(usccFault(code)?.code).toBe(fault);
  });

  it('holds an organisation code with a check of its own, a reason to warn', () => {
    expect(hasOrganisationCheck('91350100M000100Y43')).toBe(true);
    expect(organisationCheck('D2143569')).toBe('X');
  });

  it('is made valid for seeds', () => {
    const codes = Array.from({ length: 500 }, (_, serial) => makeUscc({ serial }));
    expect(codes.filter((code) => isUscc(code) && hasOrganisationCheck(code) && code.startsWith('31310000FT'))).toHaveLength(500);
    expect(new Set(codes).size).toBe(500);
  });
});

describe('a lawyer licence number', () => {
  it('tells its parts', () => {
    expect(parseLawyerLicence('13101201010123456')).toEqual({
      province: '31',
      city: '01',
      firstLicensed: 2010,
      category: 'fullTime',
      sex: 'male',
      serial: '123456',
    });
  });

  it.each(['1310120101012345', '23101201010123456', '13101201000123456', '13101201012123456', '1310120101012345X'])(
    '%s is none',
    (licence) => {
      expect(parseLawyerLicence(licence)).toBeUndefined();
      expect(lawyerLicenceFault(licence)?.code).toBe('format');
    },
  );

  it('is made for seeds in each category', () => {
    for (const category of lawyerCategories.keys) {
      const licence = makeLawyerLicence({ year: 2015, category, sex: 'female', serial: 7 });
      expect(parseLawyerLicence(licence)).toMatchObject({ category, sex: 'female', serial: '900007' });
    }
  });
});

describe('the number of an intern’s certificate', () => {
  it('has 14 digits and nothing else', () => {
    expect(internLicenceFault('09102600000001')).toBeUndefined();
    for (const wrong of ['0910260000001', '091026000000012', '0910260000000X', ''])
      expect(internLicenceFault(wrong)).toMatchObject({ code: 'format', words: ['实习证号应为 14 位数字。', expect.any(String)] });
  });
});

describe('a court case number', () => {
  it.each([
    ['(2023)沪03破12号', { year: 2023, court: '沪03', kind: '破', serial: 12 }],
    ['（2022）沪民终5号', { year: 2022, court: '沪', kind: '民终', serial: 5 }],
    ['（2021）最高法知民终0099号之二', { year: 2021, court: '最高法知', kind: '民终', serial: 99, part: '之二' }],
    ['(2023) 沪7101 破 3 号', { year: 2023, court: '沪7101', kind: '破', serial: 3 }],
  ])('%s is read', (text, parts) => {
    expect(parseCaseNumber(text)).toEqual(parts);
    expect(caseNumberFault(text)).toBeUndefined();
  });

  it('is matched in one form and shown in another', () => {
    const number = parseCaseNumber('(2023)沪03破0012号');
    expect(number && [matchingCaseNumber(number), shownCaseNumber(number)]).toEqual(['(2023)沪03破12号', '（2023）沪03破12号']);
  });

  it('of an older style stays free text', () => {
    expect(parseCaseNumber('(2015)浦民一(民)初字第100号')).toBeUndefined();
    expect(caseNumberFault('(2015)浦民一(民)初字第100号')?.code).toBe('format');
  });
});
