import { practiceStandings, provinces } from '@fatong/contracts/codes';
import { choice, date, identifier, register, stamp, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';

/** A lawyer of another province with an account of the portal (L13): who he is, checked when he registered. He is in no register of ours until he was granted to come. */
export const applicant = register(lawyers, 'applicant', ['来沪律师', 'Lawyers who come'], {
  one: 'Lawyer who comes',
  number: { field: 'licence' },
  fields: {
    name: text(['姓名', 'Name'], { required: true, search: true, filter: true }),
    licence: identifier(['原执业证号', 'Licence number there'], 'lawyerLicence', { required: true, unique: true, filter: true }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    phone: text(['手机', 'Mobile'], { class: 'personal', mask: 'phone', max: 20 }),
    province: choice(['原执业省份', 'Province'], provinces, { filter: true }),
    verifiedOn: date(['身份核验日期', 'Identity verified on']),
    standingThere: choice(['执业状态（司法部）', 'Status at the ministry'], practiceStandings, { filter: true }),
  },
  see: { 'city-lead': 'city', 'city-clerk': 'city', incoming: 'own' },
  reveal: { idNumber: ['city-clerk', 'incoming'], phone: ['city-clerk', 'incoming'] },
  actions: {
    // Who hands in his papers at the window has no account; whoever takes them has seen his identity card.
    enter: {
      title: ['登记来沪律师（窗口）', 'Enter at the window'],
      by: 'city-clerk',
      enters: true,
      form: ['name', 'licence', 'idNumber', 'phone', 'province'],
      need: ['idNumber', 'province'],
      then: [stamp('verifiedOn')],
    },
    // By the word of the ministry’s platform (S01), once it said that it is he; each time he comes in it says so anew.
    register: {
      title: ['门户登记（身份核验）', 'Registered in the portal'],
      by: [],
      byReport: true,
      enters: true,
      form: ['name', 'licence', 'idNumber'],
    },
    confirm: {
      title: ['身份核验通过', 'Identity confirmed'],
      by: [],
      form: ['phone', 'province', 'standingThere'],
      then: [stamp('verifiedOn')],
    },
  },
  related: [
    {
      title: ['档案调入', 'Files in'],
      type: 'lawyers.transferIn',
      by: 'applicant',
      begin: { actions: ['draft', 'enter'], fill: { applicant: 'id' } },
    },
    { title: ['身份核验', 'Identity checks'], type: 'lawyers.arrival', by: 'applicant' },
    { title: ['背景核查', 'Background checks'], type: 'lawyers.background', by: 'applicant', notFor: ['incoming'] },
  ],
  menu: { group: 'transfers', order: 5, calls: { incoming: { title: ['本人信息', 'About me'], only: true } } },
  heading: ['name', 'licence'],
  list: {
    columns: ['name', 'licence', 'province', 'standingThere', 'verifiedOn'],
    filters: ['name', 'licence', 'province', 'standingThere'],
    sort: 'licence',
  },
});
