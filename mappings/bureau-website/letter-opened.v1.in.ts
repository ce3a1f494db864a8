import { letterOpened as opened } from '@fatong/contracts/canonical/petitions';
import { letterOpened } from '@fatong/contracts/systems/bureau-website';
import { date, mapping } from '../kit/index.js';

export default mapping(letterOpened, opened, (s) => ({
  source: 'bureau-website',
  id: s.CYBH,
  request: s.QQH,
  petition: s.XFBH,
  openedOn: date(s.CYRQ, 'yyyyMMdd'),
}));
