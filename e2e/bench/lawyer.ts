import { makeLawyerLicence, makeUscc } from '@fatong/contracts/codes';

/** The one fictional lawyer of the measures. */
export const lawyer = {
  licence: makeLawyerLicence({ year: 2015, category: 'fullTime', sex: 'male', serial: 1 }),
  name: '陈测试',
  firm: { uscc: makeUscc({ serial: 1 }), name: '上海测试律师事务所' },
  district: '310101',
};
