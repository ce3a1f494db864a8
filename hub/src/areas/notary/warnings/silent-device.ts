import { shanghaiOffset } from '@fatong/contracts/codes';
import { rule } from '../../../definitions/index.js';
import { device } from '../acts/device.js';
import { parameters, type Silent } from './parameters.js';
import { factOf, raising, type Level } from './raising.js';

const said = ({ yellow, red }: Silent): string => `离线 ${yellow} 小时黄色，${red} 小时红色`;
const hour = 3_600_000;

/**
 * N06: a device that was not heard of. Judged whenever another device of its office is, by the time of that, so that it is found as soon as the hours are over; and each day
 * at the end of the day before it, of offices that are silent as a whole.
 */
export const deviceRule = rule(parameters.device, parameters.device.title, {
  ...raising<Silent, 'device'>('device', 'device', said),
  watch: device,
  about: 'id',
  sharing: 'office',
  reads: ['heardAt', 'office'],
  daily: true,
  judge: (devices, { yellow, red }, today, self) =>
    devices.flatMap(({ id, number, values: { heardAt, office } }) => {
      if (id !== self || !heardAt || !office) return [];
      const midnight = Date.parse(`${today}T00:00:00.000Z`) - shanghaiOffset;
      const lastHeard = devices.map(({ values }) => Date.parse(values.heardAt ?? heardAt));
      const hours = Math.floor((Math.max(midnight, ...lastHeard) - Date.parse(heardAt)) / hour);
      const level: Level | null = hours >= red ? 'red' : hours >= yellow ? 'yellow' : null;
      if (level === null) return [];
      return [
        factOf({
          key: `${heardAt} ${level}`,
          level,
          office,
          item: '设备离线',
          value: `${hours} 小时`,
          threshold: `${yellow} 小时（红色 ${red} 小时）`,
          words: `设备 ${number ?? ''} 已 ${hours} 小时无心跳。`,
        }),
      ];
    }),
});
