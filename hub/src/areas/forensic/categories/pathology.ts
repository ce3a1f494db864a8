import { choice, date, files, prose, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const manners = {
  natural: ['自然死亡', 'Natural'],
  accident: ['意外', 'Accident'],
  suicide: ['自杀', 'Suicide'],
  homicide: ['他杀', 'Homicide'],
  open: ['不能确定', 'Not to be determined'],
} as const;
const causes = ['尸体解剖', '尸表检验', '器官/切片检验'];

export const form: Form = {
  code: 'A01',
  group: 'medicine',
  items: [
    ['尸体解剖', 'Autopsy'],
    ['尸表检验', 'External examination'],
    ['器官/切片检验', 'Organs and sections'],
    ['器官组织法医病理学检验与诊断', 'Pathology of organs and tissue'],
    ['死亡方式判断', 'Manner of death'],
    ['死亡时间推断', 'Time of death'],
    ['损伤时间推断', 'Time of injury'],
    ['致伤物推断', 'Injuring object'],
    ['成伤机制分析', 'Mechanism of injury'],
    ['医疗损害鉴定', 'Medical injury'],
    ['与死亡原因相关的其他法医病理鉴定', 'Other pathology'],
  ],
  sets: { 死亡原因鉴定: causes },
  musts: [
    { items: causes, fields: ['causeOfDeath'] },
    { items: ['死亡方式判断'], fields: ['causeOfDeath', 'manner'] },
    { items: ['医疗损害鉴定'], fields: ['participation'] },
  ],
};

export const fields = {
  foundAt: text(['发现或者死亡地点', 'Found or died at'], { max: 200 }),
  diedOn: date(['死亡日期', 'Died on'], {}),
  bodyReceivedOn: date(['尸体接收日期', 'Body received on'], {}),
  relatives: choice(['近亲属到场', 'Relatives'], {
    present: ['到场', 'Present'],
    told: ['已通知未到场', 'Told'],
    none: ['无近亲属', 'None'],
  }),
  relativesPapers: files(['通知近亲属的材料', 'How they were told'], { most: 5 }),
  organs: rows(
    ['提取保存的器官', 'Organs kept'],
    {
      organ: text(['器官、组织', 'Organ'], { required: true, max: 60 }),
      container: text(['容器编号', 'Container'], { max: 40 }),
      keptUntil: date(['保存至', 'Kept until']),
    },
    { most: 60 },
  ),
  causeOfDeath: prose(['死亡原因', 'Cause of death'], { max: 4000 }),
  manner: choice(['死亡方式', 'Manner of death'], manners, { filter: true }),
  deathInterval: text(['死亡时间推断', 'Time of death'], { max: 200 }),
  injuryInterval: text(['损伤时间推断', 'Time of injury'], { max: 200 }),
  injuringObject: text(['致伤物', 'Injuring object'], { max: 200 }),
};
export const section = { title: ['法医病理', 'Pathology'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A01');
