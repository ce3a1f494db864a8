import { deviceReported } from '@fatong/contracts/canonical/notary';
import { device } from '@fatong/contracts/systems/notary-offices';
import { code, instant, mapping, text } from '../kit/index.js';
import { devices, deviceStates } from './codes.js';
import { ofOffice } from './number.js';

export default mapping(device, deviceReported, (s) => ({
  device: { source: 'notary-offices', id: ofOffice(s.JGBH, s.SBBH), beat: s.XH, office: s.JGBH },
  kind: code(devices)(s.SBLB),
  name: text(s.SBMC),
  state: code(deviceStates)(s.SBZT),
  heardAt: instant(s.XTSJ, 'yyyyMMddHHmmss'),
}));
