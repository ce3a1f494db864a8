import type { DemoAct } from '../../../definitions/index.js';
import { accepted, atWindow, incomingLicence } from './applicants.js';
import { addDays, instantOn } from './days.js';
import { members, type Lawyer } from './lawyers.js';

type Form = DemoAct['form'];
const handedOver = { cases: 'yes', archive: 'yes', finance: 'yes', seal: 'none' };
const going = {
  province: 'zhejiang',
  city: '杭州',
  bureau: '浙江省司法厅',
  theirFirm: '浙江远航律师事务所',
  address: '杭州市西湖区省府路8号',
  reason: '随家人迁居杭州，拟在当地执业。',
  position: 'other',
};

const coming = {
  oldBureau: '浙江省司法厅',
  oldFirm: '浙江远航律师事务所',
  reason: '受聘于本市律所，拟在沪执业。',
  practice: [{ since: '2016-08-01', firmName: '浙江远航律师事务所', assessment: 'qualified' }],
};
const originals = ['certificate', 'handover', 'consent', 'history'];

/** Of lawyers with an account who move away one is sent, one waits for the district, one is a draft; of those who come one is reviewed, one is to be accepted, one is a draft. */
export function transfersOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { self, colleague, elsewhere } = members(lawyers);
  const act = (on: string, days: number, by: string, action: string, form: Form = {}): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 240),
    type: on.startsWith('in') ? 'lawyers.transferIn' : 'lawyers.transferOut',
    action,
    on,
    form,
  });
  return [
    act('out-0', 30, 'lawyer.c', 'draft', {
      lawyer: elsewhere.licence,
      ...going,
      province: 'jiangsu',
      city: '苏州',
      bureau: '江苏省司法厅',
      theirFirm: '江苏星河律师事务所',
    }),
    act('out-0', 29, 'lawyer.c', 'submit'),
    act('out-0', 27, 'firm.clerk.b', 'confirm', handedOver),
    act('out-0', 20, 'pudong.clerk', 'pass', { finding: '经核查，无第二十一条规定的情形。' }),
    act('out-0', 15, 'city.lead', 'approve'),
    act('out-0', 9, 'city.clerk', 'dispatch', { boxes: 1, pages: 132, sealNumber: 'F-0217', parcel: 'EA310115021CN', copyKept: true }),
    ...(colleague === undefined
      ? []
      : [
          act('out-1', 9, 'lawyer.b', 'draft', { lawyer: colleague.licence, ...going }),
          act('out-1', 8, 'lawyer.b', 'submit'),
          act('out-1', 6, 'firm.clerk', 'confirm', handedOver),
        ]),
    act('in-0', 21, 'city.clerk', 'enter', { applicant: accepted, firm: self.firm.uscc, ...coming, originals }),
    act('in-0', 19, 'district.clerk', 'accept'),
    act('in-0', 6, 'city.clerk', 'receiveFile', { fileOn: addDays(today, -7), listedPages: 120, receivedPages: 118 }),
    act('in-1', 3, 'city.clerk', 'enter', { applicant: atWindow, firm: elsewhere.firm.uscc, ...coming, originals }),
    act('in-2', 1, 'incoming', 'draft', { applicant: incomingLicence, firm: self.firm.uscc, ...coming }),
    act('out-2', 2, 'lawyer', 'draft', { lawyer: self.licence, province: 'zhejiang' }),
  ];
}
