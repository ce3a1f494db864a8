import { shanghaiOffset } from '@fatong/contracts/codes';
import { rule } from '../../../definitions/index.js';
import { device } from '../acts/device.js';
import { parameters, type Silent } from './parameters.js';
import { factOf, raising, type Level } from './raising.js';

const said = ({ yellow, red }: Silent): string => `离线 ${yellow} 小时黄色，${red} 小时红色`;
const hour = 3_600_000;

/** N06: a device that was not heard of. Judged each day, at the end of the day before it: so many full hours of silence lay behind it then. */
export const deviceRule = rule(parameters.device, parameters.device.title, {
  ...raising<Silent, 'device'>('device', 'device', said),
  watch: device,
  about: 'id',
  reads: ['heardAt'],
  beside: ['office'],
  daily: true,
  judge: (devices, { yellow, red }, today) =>
    devices.flatMap(({ number, values: { heardAt, office } }) => {
      if (!heardAt || !office) return [];
      const midnight = Date.parse(`${today}T00:00:00.000Z`) - shanghaiOffset;
      const hours = Math.floor((midnight - Date.parse(heardAt)) / hour);
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
